"""Quality as numbers: one harness for each task, called as `python -m quality.TASK --data IN.jsonl --out OUT.jsonl`."""
