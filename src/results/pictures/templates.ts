import type { Picture } from './picture.ts';

/** Letters as large as a chat's, on a phone that shows a picture of this width in full. */
const HEAD = `
#let d = json(bytes(sys.inputs.data))
#let ink = rgb("#1a2b3c")
#let quiet = rgb("#5b6875")
#let main = rgb("#1f6f8b")
#let track = rgb("#e9eef2")
#set page(width: 500pt, height: auto, margin: (x: 22pt, top: 22pt, bottom: 20pt), fill: white)
#set text(font: d.fonts, size: 18pt, fill: ink, lang: d.lang, dir: if d.rtl { rtl } else { ltr })
#set par(leading: 0.45em)
#let toward = if d.rtl { right } else { left }
#let title = block(width: 100%, below: 20pt, text(size: 20pt, weight: "bold", d.title))
#let note = block(width: 100%, above: 20pt, text(size: 14pt, fill: quiet, d.note))
#let hidden = tiling(size: (8pt, 8pt))[
  #place(rect(width: 8pt, height: 8pt, fill: track))
  #place(line(start: (0%, 100%), end: (100%, 0%), stroke: 1pt + rgb("#b9c4cd")))
]
`;

const BARS = `
#title
#for bar in d.bars {
  block(width: 100%, above: 16pt, below: 0pt, breakable: false)[
    #block(below: 8pt, bar.label)
    #grid(columns: (1fr, auto), column-gutter: 10pt, align: (toward + horizon, toward + horizon),
      if bar.share == none { rect(width: 100%, height: 18pt, radius: 3pt, fill: hidden) }
      else {
        box(width: 100%, height: 18pt)[
          #place(toward, rect(width: 100%, height: 18pt, radius: 3pt, fill: track))
          #if bar.share > 0 { place(toward, rect(width: bar.share * 100%, height: 18pt, radius: 3pt, fill: main)) }
        ]
      },
      box(width: d.widest * 1em, text(weight: "bold", bar.value)),
    )
  ]
}
#note
`;

const STACKED = `
#let shades = d.shades.map(shade => (fill: rgb(shade.fill), ink: rgb(shade.ink)))
#title
#for (index, label) in d.legend.enumerate() {
  block(above: 6pt, below: 0pt, grid(columns: (20pt, 1fr), column-gutter: 8pt, align: (toward + horizon, toward + horizon),
    rect(width: 20pt, height: 14pt, radius: 2pt, fill: shades.at(index).fill, stroke: 0.5pt + quiet),
    text(size: 15pt, label)))
}
#let divided(shares) = {
  let shown = shares.enumerate().filter(((_, share)) => share > 0)
  grid(columns: shown.map(((_, share)) => share * 1fr), rows: 26pt, ..shown.map(((index, share)) =>
    grid.cell(fill: shades.at(index).fill, align: center + horizon,
      if share >= 0.09 {
        text(size: 13pt, weight: "bold", fill: shades.at(index).ink, d.percent.at(int(calc.round(share * 100))))
      })))
}
#for row in d.rows {
  block(width: 100%, above: 18pt, below: 0pt, breakable: false, {
    block(below: 8pt, grid(columns: 2, column-gutter: 8pt, align: bottom, row.label, text(size: 14pt, fill: quiet, row.value)))
    if row.shares.any(share => share == none) { rect(width: 100%, height: 26pt, radius: 3pt, fill: hidden) }
    else { divided(row.shares) }
  })
}
#note
`;

const COLUMNS = `
#title
#let tallest = calc.max(1, ..d.columns.map(column => if column.height == none { 0 } else { column.height }))
#text(dir: ltr, grid(columns: d.columns.map(_ => 1fr), column-gutter: if d.columns.len() > 14 { 2pt } else { 5pt }, align: center + bottom,
  ..d.columns.map(column => if column.height == none {
    stack(spacing: 4pt, text(size: 13pt, column.value), rect(width: 100%, height: 26pt, radius: 2pt, fill: hidden))
  } else {
    stack(spacing: 4pt, text(size: 13pt, column.value), rect(width: 100%, height: calc.max(1.5pt, 170pt * column.height / tallest), radius: 2pt, fill: main))
  }),
  ..d.columns.map(column => pad(top: 5pt, text(size: if d.columns.len() > 8 { 11pt } else { 14pt }, fill: quiet, hyphenate: false, column.label)))))
#note
`;

const BODIES: { readonly [K in Picture['kind']]: string } = {
  bars: BARS,
  stacked: STACKED,
  columns: COLUMNS,
};

export function templateOf(kind: Picture['kind']): string {
  return HEAD + BODIES[kind];
}
