"""The DAG of jobs/airflow, which waits no longer than a test can."""

import sys
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[5] / "jobs" / "airflow"))
from comention_nightly import dag

for task in dag.tasks:
    task.retries = 1
    task.retry_delay = timedelta(seconds=1)
