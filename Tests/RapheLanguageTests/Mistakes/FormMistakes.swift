/// Mistakes in how a file is written: every code E02xx, at its place.
let formMistakes = keyMistakes + shapeMistakes + scalarMistakes + recordMistakes
