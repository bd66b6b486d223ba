import { DRAWING } from '../pictures/drawing.ts';

/**
 * The report in Typst: A4, tagged. Headings are headings, tables have heads, pictures have a text in their place, and what is
 * only decoration is marked as such. Columns and margins follow the direction of the language.
 */
export const REPORT_TEMPLATE = `${DRAWING}
#let d = json(bytes(sys.inputs.data))
#let dir = if d.rtl { rtl } else { ltr }
#let start = toward(d.rtl)
#let end = if d.rtl { left } else { right }
#let side = if d.rtl { "right" } else { "left" }
#set document(title: d.title, author: d.organisation, description: d.subtitle, date: auto)
#set page(paper: "a4", margin: (x: 24mm, top: 24mm, bottom: 26mm), numbering: "1", footer: context {
  let number = counter(page).get().first()
  if number > 1 {
    set text(size: 8pt, fill: quiet)
    grid(columns: (1fr, auto), column-gutter: 1em, align: (start, end), d.footer, [#number])
  }
})
#set text(font: d.fonts, size: 10pt, fill: ink, lang: d.lang, dir: dir)
#set par(leading: 0.65em, spacing: 1em)
#show heading: set text(hyphenate: false)
#show heading.where(level: 1): it => block(below: 1.4em, text(size: 20pt, weight: "bold", fill: main, it.body))
#show heading.where(level: 2): it => block(above: 2.4em, below: 0.9em, sticky: true, text(size: 12pt, weight: "bold", it.body))
#show heading.where(level: 3): it => block(above: 1.8em, below: 0.6em, sticky: true, text(size: 10pt, weight: "bold", it.body))
#show outline.entry: set block(above: 0.9em)
#set table(stroke: none, inset: (x: 4pt, y: 4pt))
#set table.hline(stroke: 0.5pt + rgb("#c9d2d9"))
#let small(body) = text(size: 8.5pt, fill: quiet, body)
#let rule = table.hline()

// Bars in a table: the label, a bar, and the numbers.
#let with-bars(t) = table(
  columns: (1.1fr, 1fr, ..t.head.slice(1).map(_ => auto)),
  align: (column, row) => if column < 2 { start + horizon } else { end + horizon },
  table.header(repeat: true, ..(t.head.first(), "", ..t.head.slice(1)).map(small)), rule,
  ..t.rows.map(row => (row.label, pdf.artifact(share-bar(row.share, d.rtl, height: 0.9em)), ..row.cells)).flatten())

#let plain(t) = table(
  columns: (1.4fr, ..t.head.slice(1).map(_ => if t.isWide { 1fr } else { auto })),
  align: (column, row) => if column < 1 { start + horizon } else { end + horizon },
  table.header(repeat: true, ..t.head.map(small)), rule,
  ..t.rows.map(row => (row.label, ..row.cells)).flatten(),
  ..if t.foot == none { () } else { (rule, ..t.foot.map(small)) })

// A bar below each number.
#let with-small-bars(t) = table(
  columns: (1.4fr, ..t.head.slice(1).map(_ => 1fr)),
  align: start + horizon,
  table.header(repeat: true, ..t.head.map(small)), rule,
  ..t.rows.map(row => (row.label, ..row.cells.zip(row.shares).map(((cell, share)) =>
    stack(spacing: 4pt, cell, pdf.artifact(share-bar(share, d.rtl, height: 0.45em)))))).flatten(),
  ..if t.foot == none { () } else { (rule, ..t.foot.map(small)) })

#let draw(picture) = figure(alt: picture.alt, kind: image, supplement: none, numbering: none, outlined: false,
  block(width: 100%, above: 0pt, below: 1em, breakable: false, sticky: true, align(start, if picture.kind == "stacked" { stacked(picture) } else { columns-drawing(picture) })))

#let set-table(t) = if t.kind == "bars" { with-bars(t) } else if t.kind == "small-bars" { with-small-bars(t) } else { plain(t) }

// A heading stays with what follows, and a short table on one page.
#let shown(part) = {
  heading(level: 2, part.title)
  if part.sentence != none { block(sticky: true, part.sentence) }
  if part.picture != none { draw(part.picture) }
  for t in part.tables { block(width: 100%, breakable: not t.isShort, sticky: t.isShort and part.notes.len() > 0, set-table(t)) }
  for (index, note) in part.notes.enumerate() { block(above: 0.6em, below: 0pt, sticky: index < part.notes.len() - 1, small(note)) }
}

// The title page
#v(10mm)
#text(size: 12pt, fill: quiet, d.organisation)
#v(50mm)
#text(size: 13pt, fill: main, weight: "bold", d.subtitle)
#v(-0.3em)
#title(text(size: if d.title.clusters().len() > 60 { 22pt } else { 30pt }, fill: ink, hyphenate: false, d.title))
#v(0.5em)
#text(size: 13pt, d.period)
#if d.madeUp != none { block(above: 2em, inset: 10pt, radius: 3pt, fill: rgb("#fff2cc"), text(weight: "bold", d.madeUp)) }
#if d.empty != none { block(above: 2em, text(size: 12pt, d.empty)) }
#v(1fr)
#grid(columns: d.figures.map(_ => 1fr), column-gutter: 6mm, ..d.figures.map(figure => block(width: 100%, inset: (top: 8pt), stroke: (top: 2pt + main), {
  text(size: 24pt, weight: "bold", figure.value)
  linebreak()
  small(figure.label)
})))

#if d.empty == none {
  pagebreak()
  set outline(depth: 1)
  block(below: 1.4em, text(size: 20pt, weight: "bold", fill: main, d.contents))
  outline(title: none)
}

#for (index, chapter) in d.chapters.enumerate() {
  // The first one is below the contents.
  if index > 0 { pagebreak() } else { v(12mm) }
  heading(level: 1, chapter.title)
  for paragraph in chapter.paragraphs { par(paragraph) }
  for part in chapter.blocks { shown(part) }
  for entry in chapter.entries {
    heading(level: entry.level, entry.title)
    if entry.about != none { block(above: 0.6em, below: 0.8em, small(entry.about)) }
    if entry.isQuotes { for quote in entry.list { block(inset: ((side): 10pt), stroke: ((side): 2pt + rgb("#c9d2d9")), par(quote)) } }
    else if entry.list.len() > 0 { list(..entry.list) }
  }
}
`;
