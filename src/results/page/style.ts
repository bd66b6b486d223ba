/** Bars have a class for each width: a strict policy allows no style attributes. */
const WIDTHS = Array.from({ length: 101 }, (_, width) => `.w${width}{width:${width}%}`).join('');

/** For phones first; wide tables scroll by themselves; it prints without what only a screen needs. */
export const STYLE = `
:root{--ink:#1a2b3c;--quiet:#5b6875;--bar:#1f6f8b;--track:#e9eef2;--line:#d5dde3;--link:#0b5f80}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:60rem;color:var(--ink);background:#fff;font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic",sans-serif}
h1{font-size:1.6rem;line-height:1.25;margin:.2em 0}
h2{font-size:1.3rem;margin:2em 0 .5em;border-bottom:2px solid var(--line)}
h3{font-size:1.05rem;margin:0 0 .5em}
header p{margin:.2em 0;color:var(--quiet)}
a{color:var(--link)}
nav{margin:.6em 0;display:flex;flex-wrap:wrap;gap:.3em 1em}
.choose{position:sticky;top:0;background:#fff;border-block:1px solid var(--line);padding:.6em 0;display:flex;flex-wrap:wrap;gap:.5em 1em;align-items:end}
.choose label{display:flex;flex-direction:column;font-size:.85rem;color:var(--quiet);flex:1 1 12rem;min-width:0}
select,button{font:inherit;color:var(--ink);padding:.4em .6em;border:1px solid #9aa7b2;border-radius:6px;background:#fff;max-width:100%}
button{background:var(--bar);border-color:var(--bar);color:#fff;cursor:pointer}
article{margin:1.2em 0;padding-bottom:.4em;break-inside:avoid}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{padding:.25em .5em;text-align:start;vertical-align:middle}
tbody th{font-weight:400;min-width:9rem}
td{font-variant-numeric:tabular-nums;text-align:end;white-space:nowrap}
thead th{font-size:.85rem;color:var(--quiet);text-align:end;font-weight:600;vertical-align:bottom}
tbody tr+tr>*{border-top:1px solid #eef2f5}
.quiet{color:var(--quiet);font-size:.9rem}
.bar{width:45%;min-width:6rem;padding-inline:0}
.bar:has(i){background:linear-gradient(var(--track),var(--track)) center/100% 1rem no-repeat}
.bar i{display:block;height:1rem;background:var(--bar);border-radius:0 3px 3px 0}
[dir=rtl] .bar i{border-radius:3px 0 0 3px}
.note{margin:.3em 0;color:var(--quiet);font-size:.9rem}
.quotes{list-style:none;padding:0;margin:0}
.quotes li{margin:.5em 0;padding:.4em .8em;border-inline-start:3px solid var(--bar);background:#f6f8fa;overflow-wrap:anywhere}
.method{color:var(--quiet)}
@media (max-width:34rem){table.bars,table.bars tbody{display:block}table.bars tr{display:grid;grid-template-columns:1fr auto auto;padding:.3em 0}table.bars thead{display:none}table.bars th,table.bars td{border:0;padding-block:0}table.bars .bar{grid-column:1/-1;order:1;width:100%}table.bars .bar:not(:has(i)){display:none}tbody th{min-width:7rem}}
@media print{.choose,nav{display:none}body{max-width:none;font-size:10pt}.bar i,.bar:has(i){print-color-adjust:exact}}
${WIDTHS}`;
