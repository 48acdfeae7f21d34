"""Tests of jobs/kubernetes: valid by the schemas, and saying the same in each of the files."""

import subprocess
import sys
import unittest
from pathlib import Path

import yaml
from kubeflow_spark_api.models import SparkV1beta2SparkApplication

HOME = Path(__file__).resolve().parents[4]
FOLDER = HOME / "jobs" / "kubernetes"
OWN = ["spark.driver.memory", "spark.executor.cores", "spark.executor.memory"]


def read(name):
    return yaml.safe_load((FOLDER / name).read_text())


def settings():
    lines = (HOME / "conf" / "spark.conf").read_text().splitlines()
    return dict(line.split() for line in lines if line and not line.startswith("#"))


class KubernetesTest(unittest.TestCase):
    def setUp(self):
        self.application = read("spark-application.yaml")
        self.pod = read("pod-template.yaml")["spec"]

    def test_the_schemas_of_kubernetes_find_nothing(self):
        command = [Path(sys.executable).with_name("kubernetes-validate"), "--strict"]
        for name in ("cronjob.yaml", "pod-template.yaml", "service-account.yaml"):
            subprocess.run([*command, FOLDER / name], check=True)

    def test_the_operator_knows_each_field(self):
        known = SparkV1beta2SparkApplication.from_dict(self.application).to_dict()
        self.assertEqual(self.application, known)

    def test_the_application_has_the_settings_of_all(self):
        spec = self.application["spec"]
        own = [spec["driver"]["memory"], str(spec["executor"]["cores"]), spec["executor"]["memory"]]
        self.assertEqual(settings(), spec["sparkConf"] | dict(zip(OWN, own, strict=True)))

    def test_all_pods_are_that_of_the_template(self):
        job = read("cronjob.yaml")["spec"]["jobTemplate"]["spec"]["template"]["spec"]
        roles = [
            self.application["spec"][role]["template"]["spec"] for role in ("driver", "executor")
        ]
        for pod in (job, *roles):
            for key in ("securityContext", "volumes"):
                self.assertEqual(self.pod[key], pod[key])
            for key in ("securityContext", "volumeMounts"):
                self.assertEqual(self.pod["containers"][0][key], pod["containers"][0][key])


if __name__ == "__main__":
    unittest.main()
