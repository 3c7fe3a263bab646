/// The rules of how a page looks, its colours and what is laid out how; no text from a report comes into them.
struct Stylesheet: Sendable {
  /// The rules as text.
  let text: String

  private init(_ text: String) { self.text = text }

  /// Those of a report.
  static let page = Stylesheet(
    ":root{\(colours(.light))}\n@media screen and (prefers-color-scheme:dark){:root{\(colours(.dark))}}\n"
      + [
        StyleRules.texts, StyleRules.blocks, StyleRules.tables, StyleRules.drawings, StyleRules.phone, StyleRules.paper,
      ]
      .map { "\($0)" }.joined(separator: "\n"))

  private static func colours(_ theme: Theme) -> String {
    Ink.allCases.map { "--\($0.rawValue):\(Palette.colour($0, theme).text)" }.joined(separator: ";")
  }
}

/// Rules by what they are about.
enum StyleRules {
  static let texts: StaticString = """
    *{box-sizing:border-box}
    html{color-scheme:light dark;-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--page);color:var(--text);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","DejaVu Sans",sans-serif}
    body>header,main,footer{max-width:1200px;margin:0 auto;padding:0 20px}
    body>header{padding-top:22px}
    footer{padding-bottom:40px}
    h1{font-size:27px;line-height:1.2;margin:.1em 0 .4em;text-wrap:balance}
    h2{font-size:21px;line-height:1.25;margin:2.4em 0 .7em;padding-top:.7em;border-top:1px solid var(--line)}
    h3{font-size:16px;line-height:1.3;margin:1.6em 0 .5em}
    p{margin:.5em 0 .8em}
    a{color:var(--accent);text-decoration:none}
    a:hover{text-decoration:underline}
    p a,li a,dd a{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:2px}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
    small{font-size:12px}
    code{font:13px/1.5 ui-monospace,"SF Mono",Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
    blockquote{margin:.4em 0;padding:.1em 0 .1em .8em;border-left:3px solid var(--axis);font-style:italic}
    .mute{color:var(--mute)}
    .big{font-weight:700}
    .lede{font-size:18px;line-height:1.45;max-width:72ch;margin:.3em 0 .7em}
    .key{font-size:13px;color:var(--mute);max-width:110ch}
    .marks{display:flex;flex-wrap:wrap;gap:2px 22px}
    .sample{display:inline-flex;align-items:center;gap:8px}
    .src{overflow-wrap:anywhere}
    .alarm{color:var(--contradicted);font-weight:600}
    .opposite{font-weight:600}
    .sentence{font-weight:500}
    .named{display:none;color:var(--mute)}
    .skip{position:absolute;left:-999px}
    .skip:focus{left:8px;top:8px;padding:6px 10px;background:var(--page)}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    """

  static let blocks: StaticString = """
    .sup{--k:var(--supported);--t:var(--supported-tint)}
    .con{--k:var(--contradicted);--t:var(--contradicted-tint)}
    .cst{--k:var(--contested);--t:var(--contested-tint)}
    .inc{--k:var(--inconclusive);--t:var(--inconclusive-tint)}
    .unt{--k:var(--mute);--t:var(--page)}
    .v{display:inline-block;justify-self:start;white-space:nowrap;padding:0 8px;border:1px solid var(--k);border-radius:10px;background:var(--t);color:var(--k);font-size:12.5px;font-weight:600;line-height:1.6}
    .unt.v,.unt.square,.unt.chip{border-style:dashed;border-color:var(--mute)}
    .flag{display:inline-block;margin-left:8px;padding:0 6px;border:1px solid var(--axis);border-radius:3px;font-size:11.5px;font-weight:400;line-height:1.5;white-space:nowrap}
    .alarm.flag{border-color:var(--contradicted);font-weight:600}
    .tiles{display:flex;flex-wrap:wrap;gap:8px;margin:0 0 .8em;padding:0;list-style:none}
    .tile{flex:1 1 120px;padding:8px 12px;border:1px solid var(--line);border-left:5px solid var(--k);border-radius:6px;background:var(--panel)}
    .tile strong{display:block;font-size:24px;line-height:1.1}
    .tile span{color:var(--mute);font-size:13px}
    nav ul{display:flex;flex-wrap:wrap;gap:4px 18px;margin:14px 0 0;padding:10px 0 0;border-top:1px solid var(--line);list-style:none;font-size:14px}
    nav a{text-decoration:none}
    .squares{display:inline-flex;flex-wrap:wrap;gap:4px;max-width:142px}
    .square{display:inline-grid;place-items:center;width:20px;height:20px;border:1px solid var(--k);border-radius:3px;background:var(--t);color:var(--k);font-size:11px;font-weight:700;line-height:1}
    .chip{display:block;min-width:40px;padding:3px 2px;border:1px solid transparent;border-radius:3px;background:var(--t);color:var(--k);line-height:1.15;text-align:center}
    .chip strong{display:block;font-size:13px;letter-spacing:1px}
    .chip span{font-size:11px;font-variant-numeric:tabular-nums;white-space:nowrap}
    .chip .who{display:none}
    .scroll{overflow-x:auto}
    .columns{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 40px}
    .tight{margin:.4em 0 .8em;padding-left:1.2em;font-size:14px}
    .tight li{margin:.2em 0}
    .quiet{margin:.3em 0 .6em;padding-left:1.2em;font-size:13px;color:var(--mute)}
    .next{padding-left:1.5em;max-width:90ch}
    .next li{margin:.6em 0}
    .fold{margin:.5em 0}
    summary{cursor:pointer}
    .fold>summary{color:var(--accent);font-size:14px;min-height:24px}
    .theory{margin-bottom:1.8em;scroll-margin-top:8px}
    .theory>h3{margin-bottom:.1em}
    .claim{margin:6px 0;border:1px solid var(--line);border-left:4px solid var(--k);border-radius:6px}
    .claim>summary{display:grid;grid-template-columns:124px minmax(0,1fr) 116px 160px;gap:12px;align-items:center;padding:7px 12px;list-style:none}
    .claim>summary::-webkit-details-marker{display:none}
    .claim>summary:hover,.claim[open]>summary{background:var(--panel)}
    .claim[open]>summary{border-bottom:1px solid var(--line)}
    .inside{padding:8px 12px 12px;scroll-margin-top:56px}
    .chance{display:grid;grid-template-columns:minmax(0,1fr) 72px;gap:8px;align-items:center;font-size:12.5px;color:var(--mute);white-space:nowrap}
    dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:5px 18px;margin:.6em 0}
    dt{color:var(--mute)}
    dd{margin:0;max-width:100ch}
    figure{margin:0}
    .legend{display:none;flex-wrap:wrap;gap:2px 14px;margin:.4em 0;padding:0;list-style:none;font-size:13px}
    .swatch{display:inline-block;width:16px;height:3px;margin-right:6px;vertical-align:middle;background:var(--l)}
    """

  static let tables: StaticString = """
    table{width:100%;border-collapse:collapse;font-size:14px}
    caption{padding:4px 8px;text-align:left;font-size:12.5px;color:var(--mute)}
    th{text-align:left;font-weight:500}
    thead th{padding:4px 8px;border-bottom:1px solid var(--axis);vertical-align:bottom;font-size:12.5px;font-weight:600;color:var(--mute)}
    td,tbody th{padding:5px 8px;vertical-align:middle;line-height:1.35}
    tbody tr{border-bottom:1px solid var(--line)}
    .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    .narrow,.crossing{width:auto}
    .plot{padding-left:12px;padding-right:12px}
    .rank .plot{width:30%;min-width:200px}
    .rank tbody th{min-width:190px}
    .rank tbody th a{font-weight:600}
    .rank td:last-child{min-width:134px}
    .matrix{width:auto}
    .matrix tbody th{min-width:230px;max-width:300px;position:sticky;left:0;background:var(--page);font-size:13px;line-height:1.3}
    .matrix thead th:first-child{position:sticky;left:0;background:var(--page)}
    .rivals tbody th{min-width:150px}
    .evidence{width:150px;min-width:120px;text-align:center}
    .turned{height:190px;width:44px;padding:0 2px 4px;vertical-align:bottom}
    .turned span{display:inline-block;writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap;font-weight:500}
    .grouphead{padding-top:14px;font-weight:700}
    .clash>th{box-shadow:inset 3px 0 0 var(--contradicted)}
    .calm{background:none}
    .cell{padding:2px}
    .nil{border-left:1px solid var(--line)}
    .pairs .plot{width:14%;min-width:70px}
    .pairs td{font-size:13px}
    .bias .plot{width:36%;min-width:140px}
    .crossing .conflict{background:var(--contradicted-tint);font-weight:700}
    .forest td,.forest th{padding-top:0;padding-bottom:0}
    .forest tbody tr{border-bottom:0}
    .forest .plot{width:44%;min-width:240px;padding:0}
    .forest td:last-child{white-space:nowrap}
    .forest td,.forest tbody th{font-size:13px}
    .study,.place{max-width:220px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
    .place{max-width:150px}
    .sum+tr .study{white-space:normal}
    .ends{display:flex;justify-content:space-between;gap:12px}
    .sum td:last-child{white-space:normal}
    .sum>*{border-top:1px solid var(--axis)}
    .single>th,.sum>th{border-left:2px solid transparent}
    .first>th,.middle>th,.last>th{border-left:2px solid var(--axis)}
    .first>th{border-image:linear-gradient(transparent 45%,var(--axis) 45%) 1}
    .last>th{border-image:linear-gradient(var(--axis) 55%,transparent 55%) 1}
    """

  static let drawings: StaticString = """
    svg{display:block;overflow:visible}
    text{font-size:11.5px;font-weight:400;fill:var(--mute)}
    .grid{stroke:var(--line)}
    .axis{stroke:var(--axis)}
    .zero{stroke:var(--axis);stroke-width:1.2}
    .whisker{stroke:var(--mute);stroke-width:1.6}
    .band{stroke:var(--accent);stroke-width:6;opacity:.55;stroke-linecap:round}
    .stake{stroke:var(--mute);stroke-width:2;fill:none}
    .earned{fill:var(--accent);stroke:var(--page);stroke-width:1.5}
    .lost{fill:var(--contradicted);stroke:var(--page);stroke-width:1.5}
    .strict{fill:var(--page);stroke:var(--mute);stroke-width:1.6}
    .hollow{fill:var(--page);stroke:var(--accent);stroke-width:1.6}
    .cross{fill:none;stroke:var(--contradicted);stroke-width:2}
    .bar{fill:var(--accent)}
    .effect{stroke:var(--text);stroke-width:2.2}
    .effectDot{fill:var(--text)}
    .favour{stroke:var(--supported);stroke-width:2;fill:none}
    .against{stroke:var(--contradicted);stroke-width:2;fill:none}
    .open{stroke:var(--inconclusive);stroke-width:2;fill:none}
    .favourDot{fill:var(--supported)}
    .againstDot{fill:var(--contradicted)}
    .openDot{fill:var(--inconclusive)}
    .solid{stroke:inherit;stroke-width:1.8}
    .dotted{stroke:inherit;stroke-width:1.8;stroke-dasharray:2 4}
    .claimed{fill:var(--supported-tint)}
    .average{stroke:var(--text);stroke-width:4}
    .diamond{fill:var(--text)}
    .predictive{stroke:var(--text);stroke-width:1.3;stroke-dasharray:4 3}
    .curve{overflow:hidden}
    .curveAll{fill:var(--inconclusive);opacity:.45}
    .curveInside{fill:var(--supported)}
    .curveEdge{fill:none;stroke:var(--text);stroke-width:1.3}
    .curvePrior{fill:none;stroke:var(--mute);stroke-width:1.3;stroke-dasharray:4 3}
    .track{fill:var(--line)}
    .fill{fill:var(--k)}
    .prior{stroke:var(--text);stroke-width:1.5}
    .step{fill:none;stroke:var(--l);stroke-width:2}
    .early{fill:none;stroke:var(--l);stroke-width:1.4;stroke-dasharray:2 3}
    .lineA{--l:var(--accent)}
    .lineB{--l:var(--contradicted)}
    .lineC{--l:var(--supported)}
    .lineRest{--l:var(--axis)}
    .timeline .lineRest.step{stroke-width:1.2}
    .timeline .lineRest.early{stroke-width:1;opacity:.6}
    .names .lineA,.names .lineB,.names .lineC{fill:var(--l);font-weight:600}
    .names .lineRest{fill:var(--mute)}
    """

  /// Where there is little room: columns that can be done without go, and a row of a wide table becomes a block.
  static let phone: StaticString = """
    @media screen and (max-width:760px){
    body>header,main,footer{padding:0 12px}
    h1{font-size:22px}
    .lede{font-size:16.5px}
    .wide{display:none}
    .columns{grid-template-columns:minmax(0,1fr)}
    td,tbody th,thead th{padding-left:4px;padding-right:4px}
    .named{display:inline}
    .rank,.rank tbody,.rank thead,.rank thead tr{display:block}
    .rank thead th{display:none}
    .rank thead th.plot{display:block;width:100%;min-width:0}
    .rank tbody tr{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 14px;padding:6px 0}
    .rank tbody td,.rank tbody th{padding:0}
    .rank tbody th{flex:1 1 60%;min-width:0}
    .rank tbody td.plot{flex:1 0 100%;width:100%;min-width:0;margin:4px 0}
    .rank td br,.rank td br+small{display:none}
    .rank td.n{font-size:13px}
    .rank td.big{font-size:16px}
    .pairs,.pairs tbody{display:block}
    .pairs thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .pairs tbody tr{display:flex;flex-wrap:wrap;gap:0 8px;padding:6px 0}
    .pairs tbody td,.pairs tbody th{padding:0;line-height:24px}
    .pairs td:nth-of-type(n+4){flex:1 0 100%}
    .matrix,.matrix tbody,.matrix tr{display:block;width:100%}
    .matrix thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .matrix tbody th{display:block;position:static;max-width:none;padding:6px 4px 0}
    .matrix td{display:inline-block;padding:2px;vertical-align:top}
    .matrix td.nil{display:none}
    .matrix td.evidence{display:block;width:100%;max-width:280px;padding:2px 4px}
    .matrix td.n{display:none}
    .matrix tr{padding-bottom:6px}
    .chip{padding:2px 7px;text-align:left}
    .chip .who{display:inline;font-size:12px}
    .rivals .inc.chip span+span{display:none}
    .chip strong{display:inline;margin:0 4px}
    .pairs td.plot{display:none}
    .tile{flex:1 1 96px}
    .claim>summary{grid-template-columns:minmax(0,1fr) auto;gap:4px 10px}
    .claim>summary>.sentence{grid-column:1/-1;order:3}
    .claim>summary>.chance{grid-column:1/-1;order:4}
    .forest,.forest tbody{display:block}
    .forest thead{display:block}
    .forest thead th{display:none}
    .forest thead th.plot{display:block;width:100%;min-width:0}
    .forest tr{display:grid;grid-template-columns:minmax(0,1fr) auto;padding-left:6px}
    .forest td,.forest th{padding:0}
    .forest td.plot{grid-column:1/-1;order:3;width:100%;min-width:0}
    .forest td.wide{display:none}
    .study{max-width:none;white-space:normal}
    .forest tbody th{border:0}
    .first,.middle,.last{border-left:2px solid var(--axis)}
    .timeline .names{display:none}
    .legend{display:flex}
    dl{grid-template-columns:minmax(0,1fr)}
    dt{margin-top:6px}
    }
    """

  /// On paper: black on white, nothing cut off, a table's head on each of its pages.
  static let paper: StaticString = """
    @media print{
    @page{margin:14mm}
    body{font-size:9.5pt}
    body>header,main,footer{max-width:none;padding:0}
    nav,.skip,footer{display:none}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    .scroll{overflow:visible}
    .study,.place{white-space:normal}
    table{font-size:8.5pt}
    .matrix tbody th{position:static;min-width:130px;font-size:8pt}
    .evidence{min-width:80px;width:80px}
    .turned{width:26px;font-size:7.5pt}
    .chip{min-width:26px;padding:2px 0}
    .chip strong{font-size:9px;letter-spacing:0}
    .chip span{font-size:8px}
    .matrix td,.matrix th{padding:1px}
    tr,.claim>summary,li,figure,.tile{break-inside:avoid}
    h2,h3{break-after:avoid}
    a{color:inherit}
    p a,li a,dd a{text-decoration:none}
    }
    """
}
