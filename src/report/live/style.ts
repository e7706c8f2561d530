/** How the live section looks, beside the style of the page. */

export const liveStyle = `
.live { margin: 1.4rem 0 } .live button, .live select, .live input { font: inherit; font-size: 0.95rem }
.live button { padding: 0.45rem 0.9rem; border: 1px solid var(--soft); border-radius: 6px; background: var(--shade); color: var(--ink); cursor: pointer; margin: 0 0.5rem 0.5rem 0 } .live button:disabled { opacity: 0.55; cursor: default }
.live select, .live input[type=number], .live input[type=text] { padding: 0.35rem; border: 1px solid var(--soft); border-radius: 6px; background: var(--paper); color: var(--ink); max-width: 100% }
.live label { display: inline-block; margin: 0 1rem 0.6rem 0; max-width: calc(100% - 1rem) } .live fieldset { border: 1px solid var(--line); border-radius: 6px; margin: 0.8rem 0; padding: 0.6rem 0.9rem; min-width: 0 } .live legend { font-weight: 600; padding: 0 0.3rem; font-size: 0.92rem }
.slider { display: grid; grid-template-columns: minmax(0, 1fr) 9.5rem; gap: 0 0.8rem; align-items: center; margin: 0.5rem 0; font-size: 0.9rem } .slider label { margin: 0; grid-column: 1 / -1 } .slider input { width: 100% } .slider output { font-variant-numeric: tabular-nums; text-align: right }
.live progress { width: 100%; height: 0.8rem } .live .said { min-height: 1.6rem } .live .good { font-weight: 600 }
.live input[type=range] { accent-color: var(--link); min-height: 1.5rem } .live label.wide-label { display: block; margin-right: 0 } .scrub { display: block; width: 100% }
.stage { position: relative } .stage svg { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: 6px } .stage canvas { position: absolute; inset: 0; width: 100%; height: 100%; cursor: pointer }
@media (max-width: 46rem) { .slider { grid-template-columns: minmax(0, 1fr) 6.5rem } }
#live-status { font-variant-numeric: tabular-nums; margin: 0.3rem 0 } .story { list-style: none; padding: 0 } .story li { margin: 0.6rem 0; padding-left: 0.8rem; border-left: 2px solid var(--line) } .story p { margin: 0.15rem 0 } .when { font-variant-numeric: tabular-nums; font-weight: 600; margin-right: 0.4rem }
`;
