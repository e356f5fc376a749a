"""packs.py JIANBAO FOLDER: PDFs made now by whatever of LibreOffice, Chromium,
Typst and Ghostscript is here, in packs and on sheets: each page must look and
read as in its own file, and a damaged file must be taken or refused by name."""
import collections
import pathlib
import random
import shutil
import subprocess
import sys

import pypdfium2
from PIL import ImageChops

jianbao, folder = sys.argv[1], pathlib.Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
faults, made = [], []

HAN = "会议总结了过去一年的经验，各方逐日通报进展。" * 6
LATIN = "The meeting took stock of the past year; each side reported daily. " * 12
(folder / "page.html").write_text(
    "<!doctype html><meta charset=utf-8><title>网页 Web</title><style>@page{size:A4}h2{page-break-before:always}</style>"
    + "".join(f"<h2 id=s{i}>{i}</h2><p>{HAN}<p>{LATIN}<a href='#s{(i + 1) % 3}'>on</a> <a href='https://example.org/{i}'>out</a>" for i in range(3)))
rows = "".join("<tr>" + "".join(f"<td>r{r}c{c}</td>" for c in range(14)) + "</tr>" for r in range(90))
(folder / "table.html").write_text(f"<!doctype html><meta charset=utf-8><table border=1>{rows}</table>")
(folder / "page.ps").write_text("%!PS\n/Helvetica findfont 20 scalefont setfont 72 700 moveto (one) show showpage\n"
                                "<< /PageSize [842 595] >> setpagedevice 72 300 moveto (two) show showpage\n")
(folder / "page.typ").write_text('#set page("a3", flipped: true)\n= One\n' + LATIN + '\n#set page("a4", flipped: false)\n= Two\n' + LATIN)


def run(*args, timeout=180):
    return subprocess.run([str(a) for a in args], capture_output=True, timeout=timeout, cwd=folder)


def make(name, *args):
    """A PDF called name by the program args[0], if that is here."""
    if shutil.which(args[0]) is None:
        print(f"SKIPPED: packs of {args[0]}: it is not installed", file=sys.stderr)
        return
    try:
        run(*args)
    except subprocess.TimeoutExpired:
        pass
    if (folder / name).exists():
        made.append(folder / name)
    else:
        print(f"SKIPPED: packs of {args[0]}: it made no PDF here", file=sys.stderr)


office = "libreoffice" if shutil.which("libreoffice") else "soffice"
make("table.pdf", office, "--headless", "--convert-to", "pdf", "table.html")  # by Writer: Calc may not be there
chromium = next((c for c in ("chromium", "chromium-browser", "google-chrome") if shutil.which(c)), "chromium")
make("chromium.pdf", chromium, "--headless", "--no-sandbox", "--disable-gpu", "--print-to-pdf=chromium.pdf", folder / "page.html")
make("gs.pdf", "gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-o", "gs.pdf", "page.ps")
try:
    import typst
    (folder / "typst.pdf").write_bytes(typst.compile(str(folder / "page.typ")))
    made.append(folder / "typst.pdf")
except Exception as why:  # the package, its binary, its fonts
    print(f"SKIPPED: packs of typst: {why}", file=sys.stderr)
if made and shutil.which("qpdf"):
    run("qpdf", "--object-streams=generate", "--linearize", made[0], folder / "linear.pdf")
    made.append(folder / "linear.pdf")


def pages(path):
    for page in pypdfium2.PdfDocument(path):
        yield page.render(scale=0.6).to_pil().convert("L"), page.get_textpage().get_text_range().split()


def same(one, two):
    if abs(one.width - two.width) > 1 or abs(one.height - two.height) > 1:
        return False
    histogram = ImageChops.difference(one, two.resize(one.size)).histogram()
    return sum(histogram[64:]) < one.width * one.height / 1000


def handout(out, *args):
    return run(jianbao, "handout", *args, "-o", folder / out, timeout=60)


def characters(path):
    return collections.Counter(c for _, words in pages(path) for c in "".join(words))


if made:
    result = handout("pack.pdf", *made, "--no-cover", "--no-numbers")
    if result.returncode:
        faults.append(f"the pack: {result.stderr.decode()}")
    else:
        want = [p for path in made for p in pages(path)]
        got = list(pages(folder / "pack.pdf"))
        if len(want) != len(got):
            faults.append(f"the pack has {len(got)} pages, want {len(want)}")
        for i, (one, two) in enumerate(zip(want, got), 1):
            if not same(one[0], two[0]) or one[1] != two[1]:
                faults.append(f"page {i} of the pack is not as it was")
for path in made:
    for layout in ("2up", "4up", "booklet"):
        if handout("sheets.pdf", path, "--layout", layout).returncode:
            faults.append(f"{path.name} {layout}: refused")
        elif characters(path) != characters(folder / "sheets.pdf"):
            faults.append(f"{path.name} {layout}: another text")
        elif shutil.which("qpdf") and run("qpdf", "--check", folder / "sheets.pdf").returncode:
            faults.append(f"{path.name} {layout}: qpdf finds faults")

# Damaged ones: taken or refused by name, nothing half done.
chance, taken = random.Random(1), 0
for path in made:
    data = path.read_bytes()
    for i in range(20):
        hurt = bytearray(data)
        if i % 3 == 0:
            del hurt[chance.randrange(len(hurt)):]
        elif i % 3 == 1:
            at = chance.randrange(len(hurt))
            del hurt[at:at + chance.randrange(1, 300)]
        else:
            for _ in range(20):
                hurt[chance.randrange(len(hurt))] = chance.randrange(256)
        (folder / "hurt.pdf").write_bytes(hurt)
        out = folder / "out.pdf"
        out.unlink(missing_ok=True)
        result = handout("out.pdf", "hurt.pdf")
        taken += result.returncode == 0
        if result.returncode == 0 and shutil.which("qpdf") and run("qpdf", "--check", out).returncode == 2:
            faults.append(f"{path.name}, change {i}: qpdf finds errors")
        if result.returncode and (result.returncode != 4 or b"hurt.pdf is not taken: " not in result.stderr or out.exists()):
            faults.append(f"{path.name}, change {i}: exit {result.returncode}, {result.stderr.decode()}")
print(f"{len(made)} files, {20 * len(made)} damaged ones, of which {taken} were taken")
for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
