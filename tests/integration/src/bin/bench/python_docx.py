#!/usr/bin/env python3
"""The peer of `bench papers`: python-docx writes the same paper again and again.

Reads the paper as JSON; answers the seconds of one paper and the words that stand in it. It sets
the same page, faces, sizes, lines, indents, head and foot as our own writer, as an office that
uses python-docx would have to.
"""

import io
import json
import sys
import time

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Pt

ROOM = 11906 - 1587 - 1474


def twips(number):
    return Emu(number * 635)


def face(run, east, size, underline=False):
    run.font.name = "Times New Roman"
    run._element.rPr.rFonts.set(qn("w:eastAsia"), east)
    run.font.size = Pt(size)
    if underline:
        run.font.underline = True
    return run


def paragraph(place, align=None, before=0, after=0, indent=False, keep=False, line=True):
    one = place.add_paragraph()
    form = one.paragraph_format
    form.space_before = twips(before)
    form.space_after = twips(after)
    if line:
        form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        form.line_spacing = Pt(26)
    if indent:
        form.first_line_indent = Pt(28)
    if keep:
        form.keep_with_next = True
    if align is not None:
        one.alignment = align
    return one


def number_field(place, code):
    for kind, text in (("begin", None), (None, code), ("separate", None), ("end", None)):
        run = face(place.add_run(), "仿宋", 10.5)
        if text is None:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._element.append(mark)


def head_and_foot(document, title):
    section = document.sections[0]
    section.page_width, section.page_height = twips(11906), twips(16838)
    section.top_margin, section.right_margin = twips(1701), twips(1474)
    section.bottom_margin, section.left_margin = twips(1587), twips(1587)
    section.different_first_page_header_footer = True
    head = section.header.paragraphs[0]
    head.alignment = WD_ALIGN_PARAGRAPH.CENTER
    face(head.add_run(title + "（续页）"), "仿宋", 12)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    face(foot.add_run("第 "), "仿宋", 10.5)
    number_field(foot, "PAGE")
    face(foot.add_run(" 页　共 "), "仿宋", 10.5)
    number_field(foot, "NUMPAGES")
    face(foot.add_run(" 页"), "仿宋", 10.5)


def table(document, block):
    whole = sum(block["shares"])
    made = document.add_table(rows=0, cols=len(block["heads"]))
    made.style = "Table Grid"
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    made.autofit = False
    for index, row in enumerate([block["heads"], *block["rows"]]):
        cells = made.add_row().cells
        for cell, text, share in zip(cells, row, block["shares"]):
            cell.width = twips(ROOM * share // whole)
            run = face(cell.paragraphs[0].add_run(text), "宋体", 10.5)
            if index == 0:
                run.font.bold = True
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER


def block_of(document, block, kept):
    kind = block["kind"]
    if kind == "heading":
        face(paragraph(document, indent=True, keep=True).add_run(block["text"]), "黑体", 14)
    elif kind == "paragraphs":
        last = len(block["lines"]) - 1
        for index, line in enumerate(block["lines"]):
            one = paragraph(
                document,
                align=WD_ALIGN_PARAGRAPH.JUSTIFY,
                indent=True,
                keep=kept and index == last,
            )
            face(one.add_run(line), "仿宋", 14)
    elif kind == "fields":
        one = paragraph(document, keep=kept)
        for index, (label, value) in enumerate(block["fields"]):
            face(one.add_run(("　" if index else "") + label), "仿宋", 14)
            face(one.add_run(value), "仿宋", 14, underline=True)
    elif kind == "table":
        table(document, block)
    elif kind == "signatures":
        last = len(block["lines"]) - 1
        for index, line in enumerate(block["lines"]):
            one = paragraph(document, before=160, keep=kept or index < last)
            one.paragraph_format.tab_stops.add_tab_stop(twips(ROOM), WD_TAB_ALIGNMENT.RIGHT)
            face(one.add_run(line), "仿宋", 14)
    elif kind == "seal":
        for index, line in enumerate(block["lines"]):
            one = paragraph(
                document, align=WD_ALIGN_PARAGRAPH.RIGHT, before=360, keep=index == 0
            )
            face(one.add_run(line), "仿宋", 14)


def write(paper):
    document = Document()
    head_and_foot(document, paper["title"])
    title = paragraph(document, align=WD_ALIGN_PARAGRAPH.CENTER, after=240, keep=True, line=False)
    face(title.add_run(paper["title"]), "方正小标宋简体", 22)
    if paper["number"]:
        number = paragraph(
            document, align=WD_ALIGN_PARAGRAPH.RIGHT, after=120, keep=True, line=False
        )
        face(number.add_run(paper["number"]), "仿宋", 12)
    blocks = paper["blocks"]
    for block, after in zip(blocks, [*blocks[1:], None]):
        block_of(document, block, after is not None and after["kind"] in ("signatures", "seal"))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def words(file):
    body = Document(io.BytesIO(file)).element.body
    return "".join(one.text or "" for one in body.iter(qn("w:t")))


def main():
    span = float(sys.argv[1])
    paper = json.load(sys.stdin)
    first = write(paper)
    count, begun = 0, time.perf_counter()
    while time.perf_counter() - begun < span:
        write(paper)
        count += 1
    seconds = (time.perf_counter() - begun) / count
    json.dump({"seconds": seconds, "words": words(first)}, sys.stdout)


main()
