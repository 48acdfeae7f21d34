"""Reads what is new in an archive every night, and proves the tables: README, "Under schedulers".

The connection `spark_comention` says where Spark runs. Variables of Airflow: `comention_home` (this
project, built), `comention_input` (the root of the archive, always the same one) and
`comention_tables`.
"""

from datetime import timedelta

import pendulum
from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator
from airflow.sdk import DAG, Param
from airflow.timetables.interval import CronDataIntervalTimetable

# Nothing is lost by a further attempt: what was not published is not there, what was is not new.
RETRIES = {
    "retries": 2,
    "retry_delay": timedelta(minutes=10),
    "execution_timeout": timedelta(hours=12),
}

with DAG(
    dag_id="comention_nightly",
    description="Mentions and co-mentions of countries and officials",
    # The run of a night has the day before as its day of data.
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 11, 1, tz="UTC"),
    # Missed nights come one after the other: of two runs at once one would be lost (exit code 4).
    catchup=True,
    max_active_runs=1,
    # To run the batch of a day again: dags trigger --conf '{"day": "2026-11-22"}'.
    params={"day": Param(None, type=["null", "string"], format="date")},
    default_args=RETRIES,
) as dag:

    def submit(verb, *arguments):
        return SparkSubmitOperator(
            task_id=verb,
            conn_id="spark_comention",
            application="{{ var.value.comention_home }}/target/comention.jar",
            java_class="org.comention.job.Main",
            properties_file="{{ var.value.comention_home }}/conf/spark.conf",
            name="comention-{{ task.task_id }}",
            application_args=[verb, "--tables", "{{ var.value.comention_tables }}", *arguments],
        )

    day = "day-{{ params.day or ds }}"
    run = submit("run", "--input", "{{ var.value.comention_input }}", "--batch", day)
    run >> submit("check")
