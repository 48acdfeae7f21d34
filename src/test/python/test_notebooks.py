"""Tests of the notebooks.

COMENTION_TABLES names tables of the sample archive, COMENTION_OTHER_TABLES tables of another one.
"""

import os
import re
import unittest

import nbformat

import notebooks

TABLES = os.environ["COMENTION_TABLES"]
OTHER = os.environ["COMENTION_OTHER_TABLES"]


class NotebooksTest(unittest.TestCase):
    def test_what_is_kept_is_what_a_run_on_the_sample_shows(self):
        for file in notebooks.FILES:
            with self.subTest(file.name):
                fresh, _ = notebooks.execute(file, TABLES)
                kept = notebooks.read(file)
                message = "Not as kept. Run notebooks/renew, look at the plots, and commit."
                self.assertEqual(notebooks.shown(fresh), notebooks.shown(kept), message)

    def test_other_tables_show_other_figures(self):
        for file in notebooks.FILES:
            if file.name.startswith("04"):
                continue
            with self.subTest(file.name):
                other, _ = notebooks.execute(file, OTHER)
                kept = notebooks.read(file)
                self.assertNotEqual(notebooks.shown(other), notebooks.shown(kept))
                self.assertGreater(len(notebooks.images(other)), 0)
                self.assertFalse(set(notebooks.images(other)) & set(notebooks.images(kept)))

    def test_what_is_kept_is_whole_and_clean(self):
        self.assertEqual(5, len(notebooks.FILES))
        for file in notebooks.FILES:
            with self.subTest(file.name):
                kept = notebooks.read(file)
                nbformat.validate(kept)
                cells = [cell for cell in kept.cells if cell.cell_type == "code"]
                counts = [cell.execution_count for cell in cells]
                self.assertEqual(list(range(1, len(cells) + 1)), counts)
                self.assertEqual({"kernelspec", "language_info"}, set(kept.metadata))
                self.assertFalse(any(cell.metadata for cell in kept.cells))
                outputs = [output for cell in cells for output in cell.outputs]
                self.assertFalse([o for o in outputs if o.output_type == "error"])
                self.assertFalse([o for o in outputs if o.get("name") == "stderr"])
                text = str([cell.source for cell in cells] + notebooks.shown(kept))
                self.assertIsNone(re.search(r"(?<![\w.:/])/(root|home|tmp|Users|work)\b", text))
        self.assertLess(sum(file.stat().st_size for file in notebooks.FILES), 1_500_000)


if __name__ == "__main__":
    unittest.main()
