/// The style of pages on a phone, on a screen and on paper.
enum PageStyle {
    static let rules: StaticString = """
        :root{--ink:#1b2430;--soft:#4c5a69;--line:#d5dce4;--paper:#fff;--wash:#f3f6f9;--accent:#0b5c7a;--on:#0b6e4f;--maybe:#8a5a00;--off:#e3e8ee}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{margin:0;color:var(--ink);background:var(--wash);font:16px/1.55 system-ui,"Noto Sans","Noto Sans CJK KR",sans-serif}
        .skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem}
        header,main,footer{max-width:72rem;margin:0 auto;padding:0 1rem}
        header{padding-top:1.5rem}
        h1{font-size:1.75rem;line-height:1.2;margin:.25rem 0}
        h2{font-size:1.25rem;margin:0 0 .75rem;padding-bottom:.35rem;border-bottom:2px solid var(--accent)}
        h3{font-size:1.05rem;margin:1.5rem 0 .25rem}
        section{background:var(--paper);border:1px solid var(--line);border-radius:.6rem;padding:1rem 1.1rem;margin:1rem 0}
        a{color:var(--accent)}
        p{margin:.35rem 0}
        .soft{color:var(--soft)}
        .small{font-size:.875rem}
        nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem .9rem;padding:0;margin:.35rem 0}
        nav a,nav span{display:inline-block;padding:.2rem 0;min-height:24px}
        [aria-current]{font-weight:700}
        .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.75rem;margin:0}
        .cards>div{border:1px solid var(--line);border-left:.3rem solid var(--accent);border-radius:.4rem;padding:.5rem .75rem}
        .lights>.green{border-left-color:var(--on)}.lights>.amber{border-left-color:#b26a00}
        .lights>.red{border-left-color:#9b1c1c}.lights>.grey{border-left-color:#7a8794}
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
        .tag.long_dormant,.tag.dormant{color:#9b1c1c}
        .tag.watch,.tag.undetermined,.tag.never_started{color:var(--maybe)}
        .tag.active{color:var(--on)}
        .tag.too_early,.tag.no_record{color:var(--soft)}
        .years{display:flex;flex-wrap:wrap;gap:.2rem;list-style:none;padding:0;margin:0}
        .years li{font-size:.75rem;border-radius:.25rem;padding:.05rem .3rem;background:var(--off);color:var(--ink);border:1px solid var(--line)}
        .years .active{background:var(--on);border-color:var(--on);color:#fff}
        .years .perhaps,.years .stated_active,.years .not_over{background:#fff;border:1px dashed var(--maybe);color:var(--maybe)}
        .years .active .refs a{color:#fff}
        .months td,.months th{text-align:center;padding:.1rem .3rem}
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
        section{border:0;padding:0;margin:0 0 1rem}
        nav,.skip{display:none}
        tr,h2,h3,.cards>div{break-inside:avoid}
        h2,h3{break-after:avoid}
        .sources{padding-left:3rem}
        a{color:inherit;text-decoration:none}
        @page{size:A4;margin:16mm}
        }
        """
}
