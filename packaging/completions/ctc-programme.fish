# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_ctc_programme_global_optspecs
    string join \n data= query= goto= compare= theme= ambiguous= no-mouse plain lang= lenient bom library= V/version h/help
end

function __fish_ctc_programme_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_ctc_programme_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_ctc_programme_using_subcommand
    set -l cmd (__fish_ctc_programme_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -l data -d 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -l query -d 'Start with this filter' -r
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -l goto -d 'Start at this paragraph: 23, a23, e23' -r
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -l compare -d 'Start with this pair side by side: 23, a23, e23' -r
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -l theme -d 'The colours (auto, terminal, dark, light, high-contrast, colour-blind, mono)' -r -f -a "auto\t''
terminal\t''
dark\t''
light\t''
high-contrast\t''
colour-blind\t''
mono\t''"
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -l ambiguous -d 'Width of characters such as … in this terminal (auto, narrow, wide)' -r -f -a "auto\t''
narrow\t''
wide\t''"
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -l no-mouse -d 'Leave the mouse to the terminal'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -l plain -d 'Print everything as plain lines, for screen readers and pipes, instead of the browser'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -s V -l version -d 'Show the version, and that of the data form'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -a "search" -d 'Find paragraphs: words, "phrases", pinyin, English terms, numbers, resolutions'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -a "show" -d 'Print paragraphs with what they cite'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -a "compare" -d 'Print what the two sides of a pair say otherwise'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -a "changes" -d 'Print what became of each paragraph from one year to the next'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -a "history" -d 'Print which paragraphs of several years cite a document, and how their text changed'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -a "resolutions" -d 'List the resolutions cited and the paragraphs that cite them'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -a "check" -d 'Check a programme and list its faults with their places'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -a "cited" -d 'Print the text of a cited document from the library, or who cites it'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -a "align" -d 'Set two languages of one text side by side: paragraphs, clauses, terms, and what one side lacks'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -a "terms" -d 'List the terms that stand in both languages of a text'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -a "import" -d 'Make a programme (JSON) of a text, .docx or PDF, and report what was mended or has no place'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -a "export" -d 'Write the programme in another form'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -a "library" -d 'Keep the texts that programmes cite, to read them where they are cited'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -a "config" -d 'Print the effective configuration, with where it is read from'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -a "schema" -d 'Print the JSON Schema of programmes'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -a "completions" -d 'Print completions for a shell'
complete -c ctc-programme -n "__fish_ctc_programme_needs_command" -a "man" -d 'Print the manual page'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand search" -l data -d 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand search" -l limit -d 'Print no more than the best N' -r
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand search" -l in -d 'Where to look; also in:library or in:all in the query (programme, library, all)' -r -f -a "programme\t''
library\t''
all\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand search" -l also -d 'A further work to search with it, another year or language; may be given several times' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand search" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand search" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand search" -l json -d 'Print JSON for other programs'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand search" -l certain -d 'Print only what is certainly meant'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand search" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand search" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand search" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand show" -l data -d 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand show" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand show" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand show" -l json -d 'Print JSON for other programs'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand show" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand show" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand show" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand compare" -l data -d 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand compare" -l width -d 'Columns of one side; with --json also the rows as the browser lays them out' -r
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand compare" -l only -d 'Only differences of this kind, and the pairs that have any; several with commas (substance, citation, move, variant, role)' -r -f -a "substance\t''
citation\t''
move\t''
variant\t''
role\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand compare" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand compare" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand compare" -l all -d 'All pairs'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand compare" -l json -d 'Print JSON for other programs'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand compare" -l html -d 'Print one page of HTML'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand compare" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand compare" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand compare" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand changes" -l only -d 'Only paragraphs that this became of, or with edits of this kind; several with commas (same, edited, rewritten, split, merged, moved, new, dropped, substance, citation, variant, role)' -r -f -a "same\t''
edited\t''
rewritten\t''
split\t''
merged\t''
moved\t''
new\t''
dropped\t''
substance\t''
citation\t''
variant\t''
role\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand changes" -l part -d 'Only this part: annex' -r
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand changes" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand changes" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand changes" -l json -d 'Print JSON for other programs'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand changes" -l html -d 'Print one page of HTML'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand changes" -l markdown -d 'Print Markdown, to send on'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand changes" -l csv -d 'Print a table for spreadsheets'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand changes" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand changes" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand changes" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand history" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand history" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand history" -l json -d 'Print JSON for other programs'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand history" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand history" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand history" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand resolutions" -l data -d 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand resolutions" -l only -d 'Only what this part alone cites: annex, enclosure, letter' -r
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand resolutions" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand resolutions" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand resolutions" -l json -d 'Print JSON for other programs'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand resolutions" -l csv -d 'Print a table for spreadsheets'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand resolutions" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand resolutions" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand resolutions" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand check" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand check" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand check" -l json -d 'Print JSON for other programs'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand check" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand check" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand check" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand cited" -l paragraph -d 'Only these operative paragraphs: 35, or 11,14' -r
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand cited" -l language -d 'Only the text in this language: zh, en' -r
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand cited" -l data -d 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand cited" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand cited" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand cited" -l tree -d 'Who cites it, as a tree: paragraphs of the programme, texts of the library, and who cites these'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand cited" -l all -d 'Who cites what in the programme and the whole library'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand cited" -l dot -d 'Print a graph for Graphviz: ... --dot | dot -Tsvg'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand cited" -l json -d 'Print JSON for other programs'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand cited" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand cited" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand cited" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand align" -l left-code -d 'What the left language is called in TMX and TBX (default: zh-CN for Chinese, else the text\'s own)' -r
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand align" -l right-code -d 'What the right language is called in TMX and TBX' -r
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand align" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand align" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand align" -l json -d 'Print JSON for other programs'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand align" -l csv -d 'Print a table for spreadsheets'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand align" -l html -d 'Print one page of HTML'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand align" -l tmx -d 'Print a translation memory (TMX 1.4), clause by clause'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand align" -l by-paragraph -d 'One unit a paragraph instead of a clause, with --tmx'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand align" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand align" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand align" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand terms" -l left-code -d 'What the left language is called in TMX and TBX (default: zh-CN for Chinese, else the text\'s own)' -r
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand terms" -l right-code -d 'What the right language is called in TMX and TBX' -r
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand terms" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand terms" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand terms" -l json -d 'Print JSON for other programs'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand terms" -l csv -d 'Print a table for spreadsheets'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand terms" -l tbx -d 'Print a term base (TBX)'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand terms" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand terms" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand terms" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand import" -s o -l output -d 'Write to this file instead of standard output; it is replaced only when all is written' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand import" -l language -d 'The language of the text, such as zh, en, fr; found out when not given' -r
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand import" -l symbol -d 'The document\'s own symbol, such as S/2024/123, where the text does not give it' -r
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand import" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand import" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand import" -l keep-furniture -d 'Leave running heads, page numbers and the like in the text'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand import" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand import" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand import" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand export" -l format -d 'The form to write; without: the ending of FILE says it (json, csv, markdown, html, akn, docx, xlsx)' -r -f -a "json\t''
csv\t''
markdown\t''
html\t''
akn\t''
docx\t''
xlsx\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand export" -l query -d 'Only what this filter finds' -r
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand export" -l only -d 'Only differences of this kind, and the pairs that have any; several with commas (substance, citation, move, variant, role)' -r -f -a "substance\t''
citation\t''
move\t''
variant\t''
role\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand export" -l where -d 'Only these pairs: sec:B, 12, a20' -r
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand export" -l data -d 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand export" -s o -l output -d 'Write to this file instead of standard output; it is replaced only when all is written' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand export" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand export" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand export" -l marked -d 'Only your bookmarks and notes, with their paragraphs'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand export" -l pairs -d 'The pairs with their differences'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand export" -l with-cited -d 'Append the paragraphs pointed at, from the library (markdown, html, docx)'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand export" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand export" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand export" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and not __fish_seen_subcommand_from add list remove check" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and not __fish_seen_subcommand_from add list remove check" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and not __fish_seen_subcommand_from add list remove check" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and not __fish_seen_subcommand_from add list remove check" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and not __fish_seen_subcommand_from add list remove check" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and not __fish_seen_subcommand_from add list remove check" -f -a "add" -d 'Put texts into the library, in any form that can be imported'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and not __fish_seen_subcommand_from add list remove check" -f -a "list" -d 'List the texts of the library'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and not __fish_seen_subcommand_from add list remove check" -f -a "remove" -d 'Take texts out of the library'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and not __fish_seen_subcommand_from add list remove check" -f -a "check" -d 'List what of a programme\'s citations is in the library, what is missing, and what does not fit'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from add" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from add" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from add" -l replace -d 'Replace another text of the same document and language'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from add" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from add" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from add" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from list" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from list" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from list" -l json -d 'Print JSON for other programs'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from list" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from list" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from list" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from remove" -l language -d 'Only the text in this language: zh, en' -r
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from remove" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from remove" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from remove" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from remove" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from remove" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from check" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from check" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from check" -l json -d 'Print JSON for other programs'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from check" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from check" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand library; and __fish_seen_subcommand_from check" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand config" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand config" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand config" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand config" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand config" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand schema" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand schema" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand schema" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand schema" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand schema" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand completions" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand completions" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand completions" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand completions" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand completions" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand man" -l lang -d 'The language of the interface (auto, en, zh)' -r -f -a "auto\t''
en\t''
zh\t''"
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand man" -l library -d 'The folder of cited texts; without: one of your own in the data place' -r -F
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand man" -s h -l help -d 'Show this help'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand man" -l lenient -d 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
complete -c ctc-programme -n "__fish_ctc_programme_using_subcommand man" -l bom -d 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
