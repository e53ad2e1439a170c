
use builtin;
use str;

set edit:completion:arg-completer[ctc-programme] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'ctc-programme'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'ctc-programme'= {
            cand --data 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024'
            cand --query 'Start with this filter'
            cand --goto 'Start at this paragraph: 23, a23, e23'
            cand --compare 'Start with this pair side by side: 23, a23, e23'
            cand --theme 'The colours (auto, terminal, dark, light, high-contrast, colour-blind, mono)'
            cand --ambiguous 'Width of characters such as … in this terminal (auto, narrow, wide)'
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand --no-mouse 'Leave the mouse to the terminal'
            cand --plain 'Print everything as plain lines, for screen readers and pipes, instead of the browser'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
            cand -V 'Show the version, and that of the data form'
            cand --version 'Show the version, and that of the data form'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand search 'Find paragraphs: words, "phrases", pinyin, English terms, numbers, resolutions'
            cand show 'Print paragraphs with what they cite'
            cand compare 'Print what the two sides of a pair say otherwise'
            cand changes 'Print what became of each paragraph from one year to the next'
            cand history 'Print which paragraphs of several years cite a document, and how their text changed'
            cand resolutions 'List the resolutions cited and the paragraphs that cite them'
            cand check 'Check a programme and list its faults with their places'
            cand cited 'Print the text of a cited document from the library, or who cites it'
            cand align 'Set two languages of one text side by side: paragraphs, clauses, terms, and what one side lacks'
            cand terms 'List the terms that stand in both languages of a text'
            cand import 'Make a programme (JSON) of a text, .docx or PDF, and report what was mended or has no place'
            cand export 'Write the programme in another form'
            cand library 'Keep the texts that programmes cite, to read them where they are cited'
            cand config 'Print the effective configuration, with where it is read from'
            cand schema 'Print the JSON Schema of programmes'
            cand completions 'Print completions for a shell'
            cand man 'Print the manual page'
        }
        &'ctc-programme;search'= {
            cand --data 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024'
            cand --limit 'Print no more than the best N'
            cand --in 'Where to look; also in:library or in:all in the query (programme, library, all)'
            cand --also 'A further work to search with it, another year or language; may be given several times'
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand --json 'Print JSON for other programs'
            cand --certain 'Print only what is certainly meant'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
        }
        &'ctc-programme;show'= {
            cand --data 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024'
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand --json 'Print JSON for other programs'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
        }
        &'ctc-programme;compare'= {
            cand --data 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024'
            cand --width 'Columns of one side; with --json also the rows as the browser lays them out'
            cand --only 'Only differences of this kind, and the pairs that have any; several with commas (substance, citation, move, variant, role)'
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand --all 'All pairs'
            cand --json 'Print JSON for other programs'
            cand --html 'Print one page of HTML'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
        }
        &'ctc-programme;changes'= {
            cand --only 'Only paragraphs that this became of, or with edits of this kind; several with commas (same, edited, rewritten, split, merged, moved, new, dropped, substance, citation, variant, role)'
            cand --part 'Only this part: annex'
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand --json 'Print JSON for other programs'
            cand --html 'Print one page of HTML'
            cand --markdown 'Print Markdown, to send on'
            cand --csv 'Print a table for spreadsheets'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
        }
        &'ctc-programme;history'= {
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand --json 'Print JSON for other programs'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
        }
        &'ctc-programme;resolutions'= {
            cand --data 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024'
            cand --only 'Only what this part alone cites: annex, enclosure, letter'
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand --json 'Print JSON for other programs'
            cand --csv 'Print a table for spreadsheets'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
        }
        &'ctc-programme;check'= {
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand --json 'Print JSON for other programs'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
        }
        &'ctc-programme;cited'= {
            cand --paragraph 'Only these operative paragraphs: 35, or 11,14'
            cand --language 'Only the text in this language: zh, en'
            cand --data 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024'
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand --tree 'Who cites it, as a tree: paragraphs of the programme, texts of the library, and who cites these'
            cand --all 'Who cites what in the programme and the whole library'
            cand --dot 'Print a graph for Graphviz: ... --dot | dot -Tsvg'
            cand --json 'Print JSON for other programs'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
        }
        &'ctc-programme;align'= {
            cand --left-code 'What the left language is called in TMX and TBX (default: zh-CN for Chinese, else the text''s own)'
            cand --right-code 'What the right language is called in TMX and TBX'
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand --json 'Print JSON for other programs'
            cand --csv 'Print a table for spreadsheets'
            cand --html 'Print one page of HTML'
            cand --tmx 'Print a translation memory (TMX 1.4), clause by clause'
            cand --by-paragraph 'One unit a paragraph instead of a clause, with --tmx'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
        }
        &'ctc-programme;terms'= {
            cand --left-code 'What the left language is called in TMX and TBX (default: zh-CN for Chinese, else the text''s own)'
            cand --right-code 'What the right language is called in TMX and TBX'
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand --json 'Print JSON for other programs'
            cand --csv 'Print a table for spreadsheets'
            cand --tbx 'Print a term base (TBX)'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
        }
        &'ctc-programme;import'= {
            cand -o 'Write to this file instead of standard output; it is replaced only when all is written'
            cand --output 'Write to this file instead of standard output; it is replaced only when all is written'
            cand --language 'The language of the text, such as zh, en, fr; found out when not given'
            cand --symbol 'The document''s own symbol, such as S/2024/123, where the text does not give it'
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand --keep-furniture 'Leave running heads, page numbers and the like in the text'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
        }
        &'ctc-programme;export'= {
            cand --format 'The form to write; without: the ending of FILE says it (json, csv, markdown, html, akn, docx, xlsx)'
            cand --query 'Only what this filter finds'
            cand --only 'Only differences of this kind, and the pairs that have any; several with commas (substance, citation, move, variant, role)'
            cand --where 'Only these pairs: sec:B, 12, a20'
            cand --data 'The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024'
            cand -o 'Write to this file instead of standard output; it is replaced only when all is written'
            cand --output 'Write to this file instead of standard output; it is replaced only when all is written'
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand --marked 'Only your bookmarks and notes, with their paragraphs'
            cand --pairs 'The pairs with their differences'
            cand --with-cited 'Append the paragraphs pointed at, from the library (markdown, html, docx)'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
        }
        &'ctc-programme;library'= {
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
            cand add 'Put texts into the library, in any form that can be imported'
            cand list 'List the texts of the library'
            cand remove 'Take texts out of the library'
            cand check 'List what of a programme''s citations is in the library, what is missing, and what does not fit'
        }
        &'ctc-programme;library;add'= {
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand --replace 'Replace another text of the same document and language'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
        }
        &'ctc-programme;library;list'= {
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand --json 'Print JSON for other programs'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
        }
        &'ctc-programme;library;remove'= {
            cand --language 'Only the text in this language: zh, en'
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
        }
        &'ctc-programme;library;check'= {
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand --json 'Print JSON for other programs'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
        }
        &'ctc-programme;config'= {
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
        }
        &'ctc-programme;schema'= {
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
        }
        &'ctc-programme;completions'= {
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
        }
        &'ctc-programme;man'= {
            cand --lang 'The language of the interface (auto, en, zh)'
            cand --library 'The folder of cited texts; without: one of your own in the data place'
            cand -h 'Show this help'
            cand --help 'Show this help'
            cand --lenient 'Import a text in spite of faults; use a programme in spite of numbers that contradict each other'
            cand --bom 'Begin tables (csv) with a byte order mark, for spreadsheets that look for it'
        }
    ]
    $completions[$command]
}
