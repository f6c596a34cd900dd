"""Makes the corpus of real SDKs again, and fails when it differs from what the tests read.

    check.py FOLDER    a folder for two virtual environments, made when they are not there

Needs PyPI.
"""

import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
FIXTURES = HERE.parent / "Fixtures" / "sdk"
VERSIONS = {"1.12.0": "cloudevents-1.12.jsonl", "2.0.0": "cloudevents-2.0.jsonl"}


def made(python, what):
    return subprocess.run([python, HERE / "sdk_corpus.py", what], check=True, capture_output=True, text=True).stdout


def main():
    folder = pathlib.Path(sys.argv[1])
    passed = failed = 0
    texts = {"shapes.jsonl": made(sys.executable, "shapes")}
    for version, name in VERSIONS.items():
        environment = folder / f"cloudevents-{version}"
        python = environment / "bin" / "python"
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", environment], check=True)
        subprocess.run(
            [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", f"cloudevents=={version}"], check=True)
        texts[name] = made(python, "sdk")
    for name, text in texts.items():
        known = (FIXTURES / name).read_text().splitlines()
        for number, (a, b) in enumerate(zip(text.splitlines() + [""] * len(known), known)):
            if a == b:
                passed += 1
            else:
                failed += 1
                print(f"Tests/Fixtures/sdk/{name}:{number + 1} is not what the SDK makes now")
        if len(text.splitlines()) > len(known):
            failed += 1
            print(f"Tests/Fixtures/sdk/{name} lacks lines")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
