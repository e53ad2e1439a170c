
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'ctc-programme' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'ctc-programme'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'ctc-programme' {
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'Start with this filter')
            [CompletionResult]::new('--goto', '--goto', [CompletionResultType]::ParameterName, 'Start at this paragraph: 23, a23, e23')
            [CompletionResult]::new('--compare', '--compare', [CompletionResultType]::ParameterName, 'Start with this pair side by side: 23, a23, e23')
            [CompletionResult]::new('--theme', '--theme', [CompletionResultType]::ParameterName, 'The colours (auto, terminal, dark, light, high-contrast, colour-blind, mono)')
            [CompletionResult]::new('--ambiguous', '--ambiguous', [CompletionResultType]::ParameterName, 'Width of characters such as … in this terminal (auto, narrow, wide)')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('--no-mouse', '--no-mouse', [CompletionResultType]::ParameterName, 'Leave the mouse to the terminal')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Print everything as plain lines, for screen readers and pipes, instead of the browser')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Show the version, and that of the data form')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Show the version, and that of the data form')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Find paragraphs: words, "phrases", pinyin, English terms, numbers, resolutions')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Print paragraphs with what they cite')
            [CompletionResult]::new('compare', 'compare', [CompletionResultType]::ParameterValue, 'Print what the two sides of a pair say otherwise')
            [CompletionResult]::new('changes', 'changes', [CompletionResultType]::ParameterValue, 'Print what became of each paragraph from one year to the next')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Print which paragraphs of several years cite a document, and how their text changed')
            [CompletionResult]::new('resolutions', 'resolutions', [CompletionResultType]::ParameterValue, 'List the resolutions cited and the paragraphs that cite them')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check a programme and list its faults with their places')
            [CompletionResult]::new('cited', 'cited', [CompletionResultType]::ParameterValue, 'Print the text of a cited document from the library, or who cites it')
            [CompletionResult]::new('align', 'align', [CompletionResultType]::ParameterValue, 'Set two languages of one text side by side: paragraphs, clauses, terms, and what one side lacks')
            [CompletionResult]::new('terms', 'terms', [CompletionResultType]::ParameterValue, 'List the terms that stand in both languages of a text')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Make a programme (JSON) of a text, .docx or PDF, and report what was mended or has no place')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write the programme in another form')
            [CompletionResult]::new('library', 'library', [CompletionResultType]::ParameterValue, 'Keep the texts that programmes cite, to read them where they are cited')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Print the effective configuration, with where it is read from')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of programmes')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print completions for a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print the manual page')
            break
        }
        'ctc-programme;search' {
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Print no more than the best N')
            [CompletionResult]::new('--in', '--in', [CompletionResultType]::ParameterName, 'Where to look; also in:library or in:all in the query (programme, library, all)')
            [CompletionResult]::new('--also', '--also', [CompletionResultType]::ParameterName, 'A further work to search with it, another year or language; may be given several times')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON for other programs')
            [CompletionResult]::new('--certain', '--certain', [CompletionResultType]::ParameterName, 'Print only what is certainly meant')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            break
        }
        'ctc-programme;show' {
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON for other programs')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            break
        }
        'ctc-programme;compare' {
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Columns of one side; with --json also the rows as the browser lays them out')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'Only differences of this kind, and the pairs that have any; several with commas (substance, citation, move, variant, role)')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'All pairs')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON for other programs')
            [CompletionResult]::new('--html', '--html', [CompletionResultType]::ParameterName, 'Print one page of HTML')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            break
        }
        'ctc-programme;changes' {
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'Only paragraphs that this became of, or with edits of this kind; several with commas (same, edited, rewritten, split, merged, moved, new, dropped, substance, citation, variant, role)')
            [CompletionResult]::new('--part', '--part', [CompletionResultType]::ParameterName, 'Only this part: annex')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON for other programs')
            [CompletionResult]::new('--html', '--html', [CompletionResultType]::ParameterName, 'Print one page of HTML')
            [CompletionResult]::new('--markdown', '--markdown', [CompletionResultType]::ParameterName, 'Print Markdown, to send on')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Print a table for spreadsheets')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            break
        }
        'ctc-programme;history' {
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON for other programs')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            break
        }
        'ctc-programme;resolutions' {
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'Only what this part alone cites: annex, enclosure, letter')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON for other programs')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Print a table for spreadsheets')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            break
        }
        'ctc-programme;check' {
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON for other programs')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            break
        }
        'ctc-programme;cited' {
            [CompletionResult]::new('--paragraph', '--paragraph', [CompletionResultType]::ParameterName, 'Only these operative paragraphs: 35, or 11,14')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Only the text in this language: zh, en')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('--tree', '--tree', [CompletionResultType]::ParameterName, 'Who cites it, as a tree: paragraphs of the programme, texts of the library, and who cites these')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Who cites what in the programme and the whole library')
            [CompletionResult]::new('--dot', '--dot', [CompletionResultType]::ParameterName, 'Print a graph for Graphviz: ... --dot | dot -Tsvg')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON for other programs')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            break
        }
        'ctc-programme;align' {
            [CompletionResult]::new('--left-code', '--left-code', [CompletionResultType]::ParameterName, 'What the left language is called in TMX and TBX (default: zh-CN for Chinese, else the text''s own)')
            [CompletionResult]::new('--right-code', '--right-code', [CompletionResultType]::ParameterName, 'What the right language is called in TMX and TBX')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON for other programs')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Print a table for spreadsheets')
            [CompletionResult]::new('--html', '--html', [CompletionResultType]::ParameterName, 'Print one page of HTML')
            [CompletionResult]::new('--tmx', '--tmx', [CompletionResultType]::ParameterName, 'Print a translation memory (TMX 1.4), clause by clause')
            [CompletionResult]::new('--by-paragraph', '--by-paragraph', [CompletionResultType]::ParameterName, 'One unit a paragraph instead of a clause, with --tmx')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            break
        }
        'ctc-programme;terms' {
            [CompletionResult]::new('--left-code', '--left-code', [CompletionResultType]::ParameterName, 'What the left language is called in TMX and TBX (default: zh-CN for Chinese, else the text''s own)')
            [CompletionResult]::new('--right-code', '--right-code', [CompletionResultType]::ParameterName, 'What the right language is called in TMX and TBX')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON for other programs')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Print a table for spreadsheets')
            [CompletionResult]::new('--tbx', '--tbx', [CompletionResultType]::ParameterName, 'Print a term base (TBX)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            break
        }
        'ctc-programme;import' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when all is written')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when all is written')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'The language of the text, such as zh, en, fr; found out when not given')
            [CompletionResult]::new('--symbol', '--symbol', [CompletionResultType]::ParameterName, 'The document''s own symbol, such as S/2024/123, where the text does not give it')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('--keep-furniture', '--keep-furniture', [CompletionResultType]::ParameterName, 'Leave running heads, page numbers and the like in the text')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            break
        }
        'ctc-programme;export' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form to write; without: the ending of FILE says it (json, csv, markdown, html, akn, docx, xlsx)')
            [CompletionResult]::new('--query', '--query', [CompletionResultType]::ParameterName, 'Only what this filter finds')
            [CompletionResult]::new('--only', '--only', [CompletionResultType]::ParameterName, 'Only differences of this kind, and the pairs that have any; several with commas (substance, citation, move, variant, role)')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'Only these pairs: sec:B, 12, a20')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when all is written')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; it is replaced only when all is written')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('--marked', '--marked', [CompletionResultType]::ParameterName, 'Only your bookmarks and notes, with their paragraphs')
            [CompletionResult]::new('--pairs', '--pairs', [CompletionResultType]::ParameterName, 'The pairs with their differences')
            [CompletionResult]::new('--with-cited', '--with-cited', [CompletionResultType]::ParameterName, 'Append the paragraphs pointed at, from the library (markdown, html, docx)')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            break
        }
        'ctc-programme;library' {
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Put texts into the library, in any form that can be imported')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the texts of the library')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take texts out of the library')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'List what of a programme''s citations is in the library, what is missing, and what does not fit')
            break
        }
        'ctc-programme;library;add' {
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('--replace', '--replace', [CompletionResultType]::ParameterName, 'Replace another text of the same document and language')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            break
        }
        'ctc-programme;library;list' {
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON for other programs')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            break
        }
        'ctc-programme;library;remove' {
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Only the text in this language: zh, en')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            break
        }
        'ctc-programme;library;check' {
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON for other programs')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            break
        }
        'ctc-programme;config' {
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            break
        }
        'ctc-programme;schema' {
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            break
        }
        'ctc-programme;completions' {
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            break
        }
        'ctc-programme;man' {
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the interface (auto, en, zh)')
            [CompletionResult]::new('--library', '--library', [CompletionResultType]::ParameterName, 'The folder of cited texts; without: one of your own in the data place')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Show this help')
            [CompletionResult]::new('--lenient', '--lenient', [CompletionResultType]::ParameterName, 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other')
            [CompletionResult]::new('--bom', '--bom', [CompletionResultType]::ParameterName, 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it')
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
