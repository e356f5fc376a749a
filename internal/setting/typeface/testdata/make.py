# The fonts of this folder, made with fontTools: python3 make.py FOLDER
import sys
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.designspaceLib import DesignSpaceDocument, AxisDescriptor, SourceDescriptor
from fontTools.ttLib import TTCollection, TTFont
from fontTools import varLib

ORDER = [".notdef", "space", "bar", "ring", "two", "comma"]
CMAP = {32: "space", ord("l"): "bar", ord("o"): "ring", ord("x"): "two", 0x4E00: "bar", 0xFF0C: "comma"}

def bar(pen, w):                       # a stem that is w wide
    pen.moveTo((100, 0)); pen.lineTo((100, 700)); pen.lineTo((100 + w, 700)); pen.lineTo((100 + w, 0)); pen.closePath()

def oval(pen, cx, cy, r):
    k = r * 0.5523
    pen.moveTo((cx - r, cy))
    pen.curveTo((cx - r, cy + k), (cx - k, cy + r), (cx, cy + r))
    pen.curveTo((cx + k, cy + r), (cx + r, cy + k), (cx + r, cy))
    pen.curveTo((cx + r, cy - k), (cx + k, cy - r), (cx, cy - r))
    pen.curveTo((cx - k, cy - r), (cx - r, cy - k), (cx - r, cy))
    pen.closePath()

def qoval(pen, cx, cy, r):
    pen.moveTo((cx - r, cy))
    for a, b in (((-r, r), (0, r)), ((r, r), (r, 0)), ((r, -r), (0, -r)), ((-r, -r), (-r, 0))):
        pen.qCurveTo((cx + a[0], cy + a[1]), (cx + b[0], cy + b[1]))
    pen.closePath()

def build(ttf, weight, family, style="Regular", os2=400):
    w = {400: 80, 900: 240}[weight]
    widths = {".notdef": 500, "space": 250, "bar": 200 + w, "ring": 700 + w, "two": 900 + 2 * w, "comma": 1000}
    fb = FontBuilder(1000, isTTF=ttf)
    fb.setupGlyphOrder(ORDER)
    fb.setupCharacterMap(CMAP)
    glyphs = {}
    for name in ORDER:
        pen = TTGlyphPen(glyphs) if ttf else T2CharStringPen(widths[name], None)
        o = qoval if ttf else oval
        if name == "bar": bar(pen, w)
        if name == "ring": o(pen, 350 + w / 2, 350, 300)
        if name == "comma": o(pen, 600, 100, 150)       # ink from 450 to 750: 250 blank at the right
        if name == "two" and ttf:
            pen.addComponent("bar", (1, 0, 0, 1, 0, 0)); pen.addComponent("ring", (1, 0, 0, 1, 200 + w, 0))
        elif name == "two":
            bar(pen, w); o(pen, 550 + w * 1.5, 350, 300)
        glyphs[name] = pen.glyph() if ttf else pen.getCharString()
    if ttf: fb.setupGlyf(glyphs)
    else: fb.setupCFF(family.replace(" ", "") + "-" + style, {}, glyphs, {})
    lsb = {n: 0 for n in ORDER}
    if ttf: lsb = {n: getattr(glyphs[n], "xMin", 0) if glyphs[n].numberOfContours else 0 for n in ORDER}
    fb.setupHorizontalMetrics({n: (round(widths[n]), lsb[n]) for n in ORDER})
    fb.setupHorizontalHeader(ascent=880, descent=-120)
    fb.setupNameTable({"familyName": {"en": family}, "styleName": {"en": style},
        "fullName": {"en": family + ("" if style == "Regular" else " " + style)}, "psName": family.replace(" ", "") + "-" + style})
    fb.setupOS2(usWeightClass=os2, sTypoAscender=880, sTypoDescender=-120, sxHeight=500 + (weight - 400) // 10, sCapHeight=700, fsType=0)
    fb.setupPost(keepGlyphNames=False)
    return fb.font

def variable(ttf, family, cut=()):
    d = DesignSpaceDocument()
    a = AxisDescriptor(); a.tag, a.name, a.minimum, a.default, a.maximum = "wght", "Weight", 400, 400, 900
    a.map = [(400, 400), (650, 500), (900, 900)] # an axis that is not straight
    d.addAxis(a)
    for w in (400, 900):
        s = SourceDescriptor(); s.font = build(ttf, w, family); s.location = {"Weight": w}; s.familyName = family
        d.addSource(s)
    font, _, _ = varLib.build(d)
    for tag in cut:
        if tag in font: del font[tag]
    return font

out = sys.argv[1]
stamp = lambda f: setattr(f["head"], "created", 0) or setattr(f["head"], "modified", 0)
def save(font, name):
    stamp(font); font.recalcTimestamp = False; font.save(out + "/" + name)
save(build(False, 400, "Tiny PS"), "cff.otf")
save(variable(True, "Tiny Var"), "variable.ttf")
save(variable(True, "Tiny Var", cut=["HVAR"]), "variable-nohvar.ttf")
save(variable(False, "Tiny Var PS"), "variable-cff2.otf")
c = TTCollection()
for family, style, w, os2 in (("Tiny JP", "Regular", 400, 400), ("Tiny SC", "Bold", 900, 700), ("Tiny SC", "Regular", 400, 400), ("Tiny Mono SC", "Regular", 400, 400)):
    f = build(True, w, family, style, os2); stamp(f); f.recalcTimestamp = False; c.fonts.append(f)
c.save(out + "/collection.ttc")
