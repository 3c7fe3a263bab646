package import RapheSyntax

extension Code {
  package static let metByBaseline = Code(
    "W0625", "a threshold that the baseline itself meets",
    checks: "What a course reaches within a window from the start of treatment is not where it starts from.",
    why: "It holds at time 0, whatever the treatment does.",
    example: "shows: [{reaches: above 90 %, within: 1 d}]",
    instead: "Say when the window begins, as in `from: 6 h`; what falls first and then recovers is said by "
      + "`{reaches: below 60 %, within: 1 d, then: {reaches: above 90 %, within: 14 d}}`.")
  package static let ruledOutByBaseline = Code(
    "E0626", "a course that its baseline rules out",
    checks: "What stays from the start of treatment on is met by the baseline, from which the course starts.",
    why: "It fails at time 0, whatever the treatment does.",
    example: "shows: [{stays: above 110 %, to: 14 d}]",
    instead: "Say when it begins, as in `from: 1 d`.")
  package static let percentOfZero = Code(
    "E0627", "per cent of a baseline of 0",
    checks: "A threshold in `%` is of a baseline that is not 0.",
    why: "There is no part of nothing; what a drug brings, such as its own level, is 0 before it.",
    example: "follow: drug level\nshows: [{reaches: above 200 %, within: 1 d}]",
    instead: "Write an amount in the unit of the variable, such as `above 5 nM`.")
}
