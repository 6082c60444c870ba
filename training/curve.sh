#!/usr/bin/env bash
# The learning curve: trains on a quarter, half and all of the hand-made reports, with fewer passes than the reader that
# ships, and measures each (eval/curve.json). Needs what train.sh has made ready: its Python and its windows.
set -euo pipefail
cd "$(dirname "$0")/.."

made=${1:-training/made}
python=training/.venv/bin/python
asked=()
for share in 0.25 0.5 1; do
  run=$made/curve/$share
  [ -f "$run/model.pt" ] || "$python" training/train.py "$made/windows" "$run" --passes 0.3 --gold "$share"
  "$python" training/export.py "$run/model.pt" "$run"
  cp models/reader/vocab.txt "$run"
  asked+=("$share=$run")
done
npx node eval/curve.ts "${asked[@]}"
