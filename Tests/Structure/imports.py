#!/usr/bin/env python3
"""Holds every import against the manifest: a target imports what it declares, and declares what it imports.

SwiftPM's own check lets through what is reachable by way of another target.
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
    # A target in C includes headers.
    if not files:
        continue
    for file in files:
        imported |= {name for name in IMPORT.findall(file.read_text(encoding="utf-8")) if name in names}
    findings += [f"{target['name']} imports {name} without declaring it" for name in sorted(imported - declared)]
    findings += [f"{target['name']} declares {name} and never imports it" for name in sorted(declared - imported)]
for finding in findings:
    print(finding)
sys.exit(1 if findings else 0)
