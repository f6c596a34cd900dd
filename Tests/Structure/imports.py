#!/usr/bin/env python3
"""Compares the imports with the manifest: a target must import exactly the targets that it declares as dependencies.

SwiftPM itself accepts the import of a target that is only an indirect dependency.
"""

import json
import pathlib
import re
import subprocess
import sys

IMPORT = re.compile(r"^(?:@\w+ )?(?:public |internal |package )?import (\w+)", re.MULTILINE)

manifest = json.loads(subprocess.run(["swift", "package", "dump-package"], capture_output=True, check=True).stdout)
names = {target["name"] for target in manifest["targets"]}
findings = []
for target in manifest["targets"]:
    if target["type"] == "system":
        continue
    declared = {next(iter(dependency.values()))[0] for dependency in target["dependencies"]}
    imported = set()
    files = list(pathlib.Path(target["path"]).rglob("*.swift"))
    # A target without Swift files, in C, has no imports.
    if not files:
        continue
    for file in files:
        imported |= {name for name in IMPORT.findall(file.read_text(encoding="utf-8")) if name in names}
    findings += [f"{target['name']} imports {name} without declaring it" for name in sorted(imported - declared)]
    findings += [f"{target['name']} declares {name} and never imports it" for name in sorted(declared - imported)]
for finding in findings:
    print(finding)
sys.exit(1 if findings else 0)
