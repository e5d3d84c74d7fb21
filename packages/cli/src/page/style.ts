/** The look of a page: that of a job summary, light or dark as the reader's system, on a phone and on paper. */
export const PAGE_STYLE = `
:root { --text: #1f2328; --soft: #59636e; --back: #fff; --line: #d1d9e0; --box: #f6f8fa; --link: #0969da;
  --note: #0969da; --tip: #1a7f37; --important: #8250df; --warning: #9a6700; --caution: #d1242f }
@media (prefers-color-scheme: dark) {
  :root { --text: #f0f6fc; --soft: #9198a1; --back: #0d1117; --line: #3d444d; --box: #151b23; --link: #4493f8;
    --note: #4493f8; --tip: #3fb950; --important: #ab7df8; --warning: #d29922; --caution: #f85149 }
}
@media print {
  :root { --text: #000; --soft: #444; --back: #fff; --line: #bbb; --box: #f6f8fa; --link: #000 }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--back); color: var(--text);
  font: 16px/1.5 -apple-system, system-ui, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif, "Apple Color Emoji", "Noto Color Emoji" }
main, footer { max-width: 980px; margin: 0 auto; padding: 24px 16px; overflow-wrap: anywhere }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 24px 0 16px }
h1, h2 { padding-bottom: .3em; border-bottom: 1px solid var(--line) }
h1 { font-size: 1.75em } h2 { font-size: 1.5em } h3 { font-size: 1.25em } h4, h5, h6 { font-size: 1em }
main > :first-child { margin-top: 0 }
p, ul, ol, pre, blockquote, details, figure, .scroll, .alert { margin: 0 0 16px }
a { color: var(--link) }
code, pre, kbd { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: 85% }
code { padding: .2em .4em; background: var(--box); border-radius: 6px; border: 1px solid var(--line) }
pre { padding: 16px; overflow-x: auto; background: var(--box); border-radius: 6px; line-height: 1.45; overflow-wrap: normal }
pre code { padding: 0; border: 0; font-size: 100% }
kbd { padding: 3px 5px; border: 1px solid var(--line); border-radius: 6px; background: var(--box) }
.scroll { overflow-x: auto }
table { border-collapse: collapse; overflow-wrap: normal }
th, td { padding: 6px 13px; border: 1px solid var(--line); vertical-align: top }
td { min-width: 4em; max-width: 36em; overflow-wrap: break-word }
@media (min-width: 800px) { td code { overflow-wrap: anywhere } td:first-child { min-width: 7em } }
th { font-weight: 600; text-align: left }
[align=right] { text-align: right; font-variant-numeric: tabular-nums } [align=center] { text-align: center }
tbody tr:nth-child(even) { background: var(--box) }
details { border: 1px solid var(--line); border-radius: 6px; padding: 8px 16px }
details[open] > :last-child { margin-bottom: 8px }
summary { cursor: pointer; font-weight: 600 }
details[open] > summary { margin-bottom: 12px }
blockquote, .alert { padding: 0 1em; border-left: .25em solid var(--line) }
blockquote { color: var(--soft) }
.alert { padding: 8px 1em } .alert > :last-child { margin-bottom: 0 } .alert .name { font-weight: 600; margin-bottom: 4px }
.note { border-color: var(--note) } .note .name { color: var(--note) } .tip { border-color: var(--tip) } .tip .name { color: var(--tip) }
.important { border-color: var(--important) } .important .name { color: var(--important) }
.warning { border-color: var(--warning) } .warning .name { color: var(--warning) }
.caution { border-color: var(--caution) } .caution .name { color: var(--caution) }
hr { border: 0; border-top: 1px solid var(--line) }
footer { color: var(--soft); font-size: 14px; border-top: 1px solid var(--line); padding-top: 12px }
figcaption { font-weight: 600; margin-bottom: 8px }
.drawing { display: none; overflow-x: auto; text-align: center } .drawing svg { max-width: 100%; height: auto }
.drawn .drawing.light { display: block } .drawn .figures { display: none }
@media screen and (prefers-color-scheme: dark) {
  .drawn .drawing.light { display: none } .drawn .drawing.dark { display: block }
}
@media print { .scroll, pre { overflow: visible } pre { white-space: pre-wrap } table, figure, pre { break-inside: avoid-page } }
`
