"""readers.py FOLDER...: pdftotext and PDFium must read the same characters
from each PDF, white space and the hyphens of broken words aside."""
import collections
import pathlib
import subprocess
import sys

import pypdfium2


def characters(text):
    return collections.Counter(c for c in text if c.isprintable() and not c.isspace() and c not in "-\u00ad\ufffe")


def pdfium(path):
    document = pypdfium2.PdfDocument(path)
    return "".join(page.get_textpage().get_text_bounded() for page in document)


wrong = 0
for folder in sys.argv[1:]:
    for path in sorted(pathlib.Path(folder).glob("*.pdf")):
        one = characters(subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout.decode())
        two = characters(pdfium(path))
        if one != two or not one:
            wrong += 1
            print(f"{path.name}: only pdftotext {dict(one - two)}, only PDFium {dict(two - one)}")
sys.exit(1 if wrong else 0)
