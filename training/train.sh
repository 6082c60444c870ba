#!/usr/bin/env bash
# Trains the reader's model and lays it into models/reader: one command, from a clean machine with Node and Python 3.11.
# Started again after it was stopped, it goes on from the last 300 steps. See README.md beside this file.
set -euo pipefail
cd "$(dirname "$0")/.."

made=${1:-training/made}
python=training/.venv/bin/python

[ -x "$python" ] || python3 -m venv training/.venv
said() { echo "$1: $((SECONDS / 60)) min $((SECONDS % 60)) s since the start"; }

"$python" -m pip install --quiet --requirement training/requirements.txt
said "Python is ready"
[ -f "$made/windows/meta.jsonl" ] || npx node training/prepare.ts "$made/windows"
said "windows are cut"
[ -f "$made/run/model.pt" ] || "$python" training/train.py "$made/windows" "$made/run"
said "the model is trained"
"$python" training/export.py "$made/run/model.pt" models/reader
said "models/reader is written"
