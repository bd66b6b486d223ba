/**
 * Functions in Typst that draw, for pictures and for the report alike. They measure in the size of the text around them, so that
 * they fit a phone and paper. `rtl` decides from where bars grow.
 */
export const DRAWING = `
#let ink = rgb("#1a2b3c")
#let quiet = rgb("#5b6875")
#let main = rgb("#1f6f8b")
#let track = rgb("#e9eef2")
#let toward(rtl) = if rtl { right } else { left }
#let hidden = tiling(size: (8pt, 8pt))[
  #place(rect(width: 8pt, height: 8pt, fill: track))
  #place(line(start: (0%, 100%), end: (100%, 0%), stroke: 1pt + rgb("#b9c4cd")))
]

// A share from 0 to 1 of the width; none where it is hidden.
#let share-bar(share, rtl, height: 1em) = if share == none {
  rect(width: 100%, height: height, radius: 0.16em, fill: hidden)
} else {
  box(width: 100%, height: height)[
    #place(toward(rtl), rect(width: 100%, height: height, radius: 0.16em, fill: track))
    #if share > 0 { place(toward(rtl), rect(width: share * 100%, height: height, radius: 0.16em, fill: main)) }
  ]
}

#let bars(d) = for bar in d.bars {
  block(width: 100%, above: 0.89em, below: 0pt, breakable: false)[
    #block(below: 0.44em, bar.label)
    #grid(columns: (1fr, auto), column-gutter: 0.56em, align: (toward(d.rtl) + horizon, toward(d.rtl) + horizon),
      share-bar(bar.share, d.rtl),
      box(width: d.widest * 1em, text(weight: "bold", bar.value)),
    )
  ]
}

#let stacked(d) = {
  let shades = d.shades.map(shade => (fill: rgb(shade.fill), ink: rgb(shade.ink)))
  let beside = toward(d.rtl) + horizon
  for (index, label) in d.legend.enumerate() {
    block(above: 0.33em, below: 0pt, grid(columns: (1.1em, 1fr), column-gutter: 0.44em, align: (beside, beside),
      rect(width: 1.1em, height: 0.78em, radius: 0.11em, fill: shades.at(index).fill, stroke: 0.5pt + quiet),
      text(size: 0.83em, label)))
  }
  // What is hidden comes last, in one part.
  let divided(shares) = {
    let shown = shares.enumerate().filter(((_, share)) => share != none and share > 0)
    let rest = if none in shares { (calc.max(0.01, 1 - shown.map(((_, share)) => share).sum(default: 0)) * 1fr,) } else { () }
    grid(columns: shown.map(((_, share)) => share * 1fr) + rest, rows: 1.44em, ..shown.map(((index, share)) =>
      grid.cell(fill: shades.at(index).fill, align: center + horizon,
        if share >= 0.09 {
          text(size: 0.72em, weight: "bold", fill: shades.at(index).ink, d.percent.at(int(calc.round(share * 100))))
        })), ..rest.map(_ => grid.cell(fill: hidden, [])))
  }
  for row in d.rows {
    block(width: 100%, above: 1em, below: 0pt, breakable: false, {
      block(below: 0.44em, grid(columns: 2, column-gutter: 0.44em, align: bottom, row.label, text(size: 0.78em, fill: quiet, row.value)))
      divided(row.shares)
    })
  }
}

#let columns-drawing(d) = {
  let tallest = calc.max(1, ..d.columns.map(column => if column.height == none { 0 } else { column.height }))
  let count = d.columns.len()
  let drawn(column) = stack(spacing: 0.22em, text(size: 0.72em, column.value), if column.height == none {
    rect(width: 100%, height: 1.44em, radius: 0.11em, fill: hidden)
  } else {
    rect(width: 100%, height: calc.max(0.08em, 9.4em * column.height / tallest), radius: 0.11em, fill: main)
  })
  let named(column) = pad(top: 0.28em, text(size: if count > 8 { 0.61em } else { 0.78em }, fill: quiet, hyphenate: false, column.label))
  text(dir: ltr, grid(columns: d.columns.map(_ => 1fr), column-gutter: if count > 14 { 0.11em } else { 0.28em }, align: center + bottom,
    ..d.columns.map(drawn), ..d.columns.map(named)))
}
`;
