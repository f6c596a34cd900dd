/// The style of pages on a phone, on a screen and on paper.
enum PageStyle {
    static let rules: StaticString = """
        :root{color-scheme:light dark;--ink:#1b2430;--soft:#4c5a69;--line:#d5dce4;--paper:#fff;--wash:#f3f6f9;--accent:#0b5c7a;--on:#0b6e4f;--maybe:#8a5a00;--off:#e3e8ee;--bad:#9b1c1c;--amber:#b26a00;--grey:#7a8794;--second:#a8541a;--shock:#f4e3c8;--on-text:#fff}
        @media screen and (prefers-color-scheme:dark){:root{--ink:#e6ebf1;--soft:#a9b5c2;--line:#364454;--paper:#18212c;--wash:#0f161f;--accent:#6cc3e6;--on:#5fd0a5;--maybe:#e6b35c;--off:#2a3644;--bad:#f2918d;--amber:#e0a13d;--grey:#93a1b0;--second:#f0a56b;--shock:#3b3020;--on-text:#0f161f}
        }
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{margin:0;color:var(--ink);background:var(--wash);font:16px/1.55 "Noto Sans","Noto Sans Symbols","Noto Sans KR","Noto Sans CJK KR",system-ui,sans-serif}
        .skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem}
        header,main,footer{max-width:72rem;margin:0 auto;padding:0 1rem}
        header{padding-top:1.5rem}
        h1{font-size:1.75rem;line-height:1.2;margin:.25rem 0}
        h2{font-size:1.25rem;margin:0 0 .75rem;padding-bottom:.35rem;border-bottom:2px solid var(--accent)}
        h3{font-size:1.05rem;margin:1.5rem 0 .25rem}
        section,.panel{background:var(--paper);border:1px solid var(--line);border-radius:.6rem;padding:1rem 1.1rem;margin:1rem 0}
        a{color:var(--accent)}
        p{margin:.35rem 0}
        .soft{color:var(--soft)}
        .small{font-size:.875rem}
        nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem .9rem;padding:0;margin:.35rem 0}
        nav a,nav span{display:inline-block;padding:.2rem 0;min-height:24px}
        [aria-current]{font-weight:700}
        .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.75rem;margin:0}
        .cards>div{border:1px solid var(--line);border-left:.3rem solid var(--accent);border-radius:.4rem;padding:.5rem .75rem}
        .lights>.green{border-left-color:var(--on)}.lights>.amber{border-left-color:var(--amber)}
        .lights>.red{border-left-color:var(--bad)}.lights>.grey{border-left-color:var(--grey)}
        .cards dt{color:var(--soft);font-size:.875rem}
        .cards dd{margin:0;font-weight:600;font-size:1.1rem}
        .cards dd .small{font-weight:400}
        table{border-collapse:collapse;width:100%;font-size:.95rem}
        th,td{text-align:left;vertical-align:top;padding:.45rem .55rem;border-bottom:1px solid var(--line)}
        thead th{background:var(--wash);font-size:.875rem}
        tbody th{font-weight:600}
        tbody th .small{font-weight:400}
        .num{text-align:right;font-variant-numeric:tabular-nums}
        .part{padding-left:1.5rem}
        .notes{font-size:.875rem;margin:.35rem 0 0}
        .notes li{margin:.15rem 0}
        .tag{display:inline-block;border:1px solid currentColor;border-radius:.3rem;padding:0 .35rem;font-size:.8125rem;font-weight:600}
        .tag.long_dormant,.tag.dormant{color:var(--bad)}
        .tag.watch,.tag.undetermined,.tag.never_started{color:var(--maybe)}
        .tag.active{color:var(--on)}
        .tag.too_early,.tag.no_record{color:var(--soft)}
        .years{display:flex;flex-wrap:wrap;gap:.2rem;list-style:none;padding:0;margin:0}
        .years li{font-size:.75rem;border-radius:.25rem;padding:.05rem .3rem;background:var(--off);color:var(--ink);border:1px solid var(--line)}
        .years .active{background:var(--on);border-color:var(--on);color:var(--on-text)}
        .years .perhaps,.years .stated_active,.years .not_over{background:var(--paper);border:1px dashed var(--maybe);color:var(--maybe)}
        .years .active .refs,.years .active .refs a{color:var(--on-text)}
        .months td,.months th{text-align:center;padding:.1rem .3rem}
        .toc{max-width:72rem;margin:0 auto;padding:0 1rem}
        .toc ol{columns:16rem;column-gap:1.5rem;list-style:none;display:block;padding:0;margin:.5rem 0;font-size:.9rem}
        .toc li{break-inside:avoid}
        details{margin:.5rem 0}
        summary{cursor:pointer;color:var(--accent);min-height:24px;padding:.15rem 0}
        .chart{margin:1rem 0;padding:0}
        .chart figcaption{margin-bottom:.35rem}
        .chart svg{width:100%;max-width:46rem;height:auto;display:block;font:13px "Noto Sans","Noto Sans Symbols","Noto Sans KR","Noto Sans CJK KR",system-ui,sans-serif}
        .chart text{fill:var(--ink)}
        .chart .tick,.chart .note{fill:var(--soft);font-size:12px}
        .chart .note{stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
        .chart .label{stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
        .chart .name{font-weight:600;font-size:12px;stroke:var(--paper);stroke-width:3px}
        .chart text.actual{fill:var(--accent)}.chart text.target{fill:var(--second)}
        .chart .grid{stroke:var(--line);stroke-width:1}
        .chart .axis{stroke:var(--soft);stroke-width:1}
        .chart polyline.actual{fill:none;stroke:var(--accent);stroke-width:2.5}
        .chart circle.actual{fill:var(--accent);stroke:var(--paper);stroke-width:1}
        .chart line.target{stroke:var(--second);stroke-width:3}
        .chart .intervention{stroke:var(--ink);stroke-width:1.25}
        .chart .break{stroke:var(--ink);stroke-width:1.25;stroke-dasharray:5 4}
        .chart .shock{fill:var(--shock)}
        .chart .bar.main{fill:var(--accent)}.chart .bar.good{fill:var(--on)}.chart .bar.other{fill:var(--second)}
        .chart .planned{fill:none;stroke:var(--second);stroke-width:1.5}
        .chart .done{fill:var(--accent)}
        .chart .coarse{opacity:.55}
        .map .land{fill:var(--off);stroke:var(--line);stroke-width:.5}
        .map .tie{stroke:var(--accent);stroke-width:1.25}
        .map .tie:not(.active){stroke:var(--second);stroke-dasharray:4 3}
        .map .city{fill:var(--ink);stroke:var(--paper);stroke-width:1}
        .facts{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.2rem 1rem;margin:.25rem 0}
        .facts dt{color:var(--soft)}
        .facts dd{margin:0}
        .plain{list-style:none;padding:0;margin:0}
        input[type=search],select,button{font:inherit;padding:.45rem .6rem;border:1px solid var(--soft);border-radius:.35rem;background:var(--paper);color:var(--ink);max-width:100%}
        button{background:var(--accent);color:var(--paper);border-color:var(--accent)}
        form{margin:1rem 0}
        .refs{font-size:.8125rem;font-weight:400;color:var(--soft)}
        .refs a{display:inline-block;min-width:24px;line-height:24px;white-space:nowrap;text-align:center}
        ul,ol{padding-left:1.25rem}
        li,dd{overflow-wrap:anywhere}
        .sources{padding-left:2.5rem}
        .sources li{margin:.5rem 0;overflow-wrap:anywhere;font-size:.9rem}
        .sources a,li a,footer a{display:inline-block;min-height:24px}
        .sources ul{padding-left:1rem}
        .sources ul li{margin:.1rem 0}
        footer{padding-bottom:2rem;overflow-wrap:anywhere}
        @media screen and (max-width:48rem){
        thead{position:absolute;left:-9999px}
        table,tbody,tr,th,td{display:block;width:100%}
        tr{border:1px solid var(--line);border-radius:.4rem;margin:.5rem 0;padding:.25rem 0}
        th,td{border:0;padding:.2rem .6rem}
        .facts{grid-template-columns:1fr}
        .facts dd{margin:0 0 .4rem .75rem}
        td[data-label]::before{content:attr(data-label);display:block;color:var(--soft);font-size:.8125rem}
        td.empty{display:none}
        .num{text-align:left}
        .part{padding-left:1.5rem}
        .months{display:table}.months thead{display:table-header-group;position:static}.months tbody{display:table-row-group}
        .months tr{display:table-row}.months th,.months td,.months td.empty{display:table-cell;width:auto;padding:.1rem}
        .months td[data-label]::before{display:none}
        }
        @media print{
        html{font-size:10pt}
        body{background:#fff;font-size:1rem}
        header,main,footer{max-width:none;padding:0}
        section,.panel{border:0;padding:0;margin:0 0 1rem}
        nav:not(.toc),.skip,summary{display:none}
        details::details-content{content-visibility:visible;block-size:auto;opacity:1}
        .chart{break-inside:avoid}
        thead{display:table-header-group}
        tr,h2,h3,.cards>div{break-inside:avoid}
        h2,h3{break-after:avoid}
        .sources{padding-left:3rem}
        a{color:inherit;text-decoration:none}
        @page{size:A4;margin:16mm 16mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif}}
        }
        """
}
