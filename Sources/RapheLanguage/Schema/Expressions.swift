import RapheSimulation

/// The small expressions inside the texts of a file: ids, numbers, amounts, lengths of treatment, quantities, formulas.
public enum Expressions {
  /// Their grammar, in the EBNF of the W3C (XML 1.0, section 6).
  public static let grammar = """
    /* The expressions inside the texts of Raphe's files, in the EBNF of the W3C (XML 1.0, section 6):
       'a' is a text, [a-z] one character of a class, [^a-z] one of none of it, #x20 the character with that number;
       ? * + repeat, | chooses. Generated from Sources/RapheLanguage; `RECORD=1 swift test` writes it anew.

       `target`, `measure` and `outcome` are the names and synonyms in the vocabulary, letter for letter, and
       `unitOfMeasure` is the unit that it gives the measure. */

    /* Ids of files and claims. */
    id            ::= word ('-' word)*
    word          ::= [a-z0-9]+

    /* Quantities: after `compare`, `relate` and `to`. What the vocabulary knows as a whole is not taken apart; of
       several ways to part a target from a measure the longest target holds. */
    quantity      ::= aspect? subject
    aspect        ::= \(choice(QuantityText.prefixes.map(\.text)))
    subject       ::= target ' ' measure | outcome

    /* Numbers: decimal and finite; each key has a range of its own. */
    number        ::= '-'? size
    size          ::= digits ('.' digits)? exponent?
    digits        ::= [0-9]+
    exponent      ::= [eE] [+#x2D]? digits

    /* Amounts: a number with its unit, and one space between them or none. Without the space a unit cannot begin with
       `e`, which would begin an exponent. Every margin and time is an amount. */
    amount        ::= number (' ' unitStart | attachedStart) (unitMiddle* unitEnd)?
    unitStart     ::= [^#x0-#x20.,+0-9#x2D]
    attachedStart ::= [^#x0-#x20.,+0-9Ee#x2D]
    unitMiddle    ::= [^#x0-#x1F]
    unitEnd       ::= [^#x0-#x20]

    /* Margins: after `by_at_least`, `by_at_most` and `within` of `compare`. A size above 0, and below 100 where it is
       the percentage of a fall. */
    margin        ::= positive ' '? ('SD' | '%' | unitOfMeasure)
    positive      ::= (digits? [1-9] digits? ('.' digits)? | '0'+ '.' digits? [1-9] digits?) exponent?

    /* Thresholds: after `reaches` and `stays` of `follow`. */
    threshold     ::= ('above ' | 'below ' | 'within ') level | 'between ' level ' and ' level
    level         ::= amount | number

    /* Lengths of treatment: after `for_at_least` and `for_at_most`. */
    time          ::= size ' '? timeUnit
    timeUnit      ::= \(choice(TimeUnit.days.map(\.unit)))
                    | \(choice(TimeUnit.names.map(\.name)))

    /* Conditions on rows: after `where` of a dataset of subjects. */
    condition     ::= rowComparison (b 'and' b rowComparison)*
    rowComparison ::= column (b 'is' b 'missing' | ob relation ob number | ob ('=' | '!=') ob quotedText)
    column        ::= [A-Za-z0-9_.]+ | quotedText
    quotedText    ::= '"' [^"]+ '"'
    relation      ::= '<' | '<=' | '>' | '>=' | '=' | '!='
    b             ::= ' '+
    ob            ::= ' '*

    /* Formulas of models: after `rate`, `start`, `when`, `conserve`, in `set` and `definitions`. `variable` is the name
       of a parameter, a state or a definition, or `time`. Beside a parenthesis `and`, `or` and `not` need no space. */
    formula       ::= o disjunction o
    disjunction   ::= conjunction (s 'or' s conjunction)*
    conjunction   ::= negation (s 'and' s negation)*
    negation      ::= comparison | 'not' s negation
    comparison    ::= sum (o ('<' | '<=' | '>' | '>=' | '==' | '!=') o sum)?
    sum           ::= product (o [+#x2D] o product)*
    product       ::= signed (o [*/] o signed)*
    signed        ::= power | '-' o signed
    power         ::= primary (o '^' o signed)?
    primary       ::= variable | size | call | '(' o disjunction close
    call          ::= \(calls)
    open          ::= o '(' o
    comma         ::= o ',' o
    close         ::= o ')'
    s             ::= [#x9-#xD#x20]+
    o             ::= [#x9-#xD#x20]*

    """

  /// The functions, by the number of their arguments.
  private static let calls: String = {
    let counts = Set(Function.allCases.map(\.parameters.count)).sorted()
    return counts.map { count in
      let names = choice(Function.allCases.filter { $0.parameters.count == count }.map(\.rawValue))
      let arguments = Array(repeating: "disjunction", count: count).joined(separator: " comma ")
      return "(\(names)) open \(arguments) close"
    }.joined(separator: "\n                    | ")
  }()

  private static func choice(_ texts: [String]) -> String { texts.map { "'\($0)'" }.joined(separator: " | ") }
}
