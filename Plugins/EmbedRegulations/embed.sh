#!/bin/sh
# embed.sh FOLDER OUTPUT: writes a Swift table of the folder's files, path → text.
set -eu
folder=$1
{
    echo '/// The files of `Regulations/` as they were when this program was built.'
    echo 'enum EmbeddedRegulations {'
    echo '    static let files: [String: String] = ['
    find "$folder" -type f \( -name '*.dmn' -o -name '*.xml' -o -name '*.yaml' \) | LC_ALL=C sort | while read -r file; do
        printf '        "%s": ####"""\n' "${file#"$folder"/}"
        cat "$file"
        printf '\n"""####,\n'
    done
    echo '    ]'
    echo '}'
} > "$2"
