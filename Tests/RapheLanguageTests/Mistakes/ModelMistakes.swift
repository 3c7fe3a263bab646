let modelMistakes: [MistakeFixture] = [
  MistakeFixture(
    "formulas that are none",
    #"""
    raphe: 1
    model: m
    title: M
    time: h
    parameters: {k: {value: 1, unit: 1/h, from: assumption}}
    states:
      A: {unit: nM, rate: -k*A ** 2}
    #                          ^^ E0701: a power is written `^` (write `^`)
      B: {unit: nM, rate: k*(A - B}
    #                             ^ E0701: expected `)`, found the end
      C: {unit: nM, rate: "k*hil(A, B, 2)"}
    #                        ^^^ E0701: there is no function `hil` (write `hill`)
      D: {unit: nM, rate: "k*hill(A, 2)"}
    #                        ^^^^^^^^^^ E0701: `hill` takes 3 arguments, not 2 (write `hill(x, k, n)`)
      E: {unit: nM, rate: 2A}
    #                     ^ E0701: `2` and what follows need an operator between them
      F: {unit: nM, rate: k*A!}
    #                        ^ E0701: negation is written `not` (write `not`)
    """#),
  MistakeFixture(
    "names that cannot be, and names of two things",
    #"""
    raphe: 1
    model: m
    title: M
    time: h
    parameters:
      k-off: {value: 1, unit: 1/h, from: assumption}
    # ^^^^^ E0702: `k-off` is not a name of letters, digits and `_`
      exp: {value: 1, unit: 1/h, from: assumption}
    # ^^^ E0702: `exp` means something already
    states:
      R: {unit: nM, rate: 0}
    definitions:
      R: 2
    # ^ E0703: `R` is declared twice
    """#),
  MistakeFixture(
    "names of nothing",
    #"""
    raphe: 1
    model: m
    title: M
    time: h
    parameters: {k_off: {value: 1, unit: 1/h, from: assumption}}
    states: {R: {unit: nM, start: R0, rate: -koff*R}}
    #                             ^^ E0704: nothing is named `R0`
    #                                        ^^^^ E0704: nothing is named `koff` (write `k_off`)
    events: [{when: time > t_end, set: {Q: 0}}]
    #                      ^^^^^ E0704: nothing is named `t_end`
    #                                   ^ E0704: an event sets a state, `Q` is none
    treatments: {drug: {doses: [{amount: 1 nM, into: RR}], settings: {k_of: 2}}}
    #                                                ^^ E0704: the model has no state `RR` (write `R`)
    #                                                                 ^^^^ E0704: the model has no parameter `k_of` (write `k_off`)
    quantities: [{quantity: 5-HT1A density, is: r}]
    #                                           ^ E0704: `r` is no state or definition of the model (write `R`)
    conserve: [R + P]
    #              ^ E0704: nothing is named `P`
    """#),
  MistakeFixture(
    "names in the wrong place",
    #"""
    raphe: 1
    model: m
    title: M
    time: h
    parameters:
      k: {value: 1, unit: 1/h, from: assumption}
      b: {value: 1, unit: "1", from: assumption, lever: theory}
    states:
      R: {unit: nM, rate: -k*R*b}
      Q: {start: half, unit: nM, rate: 0}
    #            ^^^^ E0705: a start depends on parameters alone, not on `half`, which depends on `R`
    definitions: {half: R/2}
    events: [{when: R < Q, set: {k: 0}}]
    #                            ^ E0705: an event sets a state, `k` is none
    """#),
  MistakeFixture(
    "groups of what is no lever",
    #"""
    raphe: 1
    model: m
    title: M
    time: h
    parameters:
      k: {value: 1, unit: 1/h, from: assumption}
      lever: {value: 1, unit: "1", from: assumption, lever: theory}
    states: {R: {unit: nM, rate: -k*R*lever}}
    groups:
      ill: {lever: 2, k: 3}
    #                 ^ E0705: `k` is no lever (add `lever: theory` to the parameter)
      worse: {lver: 2}
    #         ^^^^ E0704: nothing is named `lver` (write `lever`)
    """#),
  MistakeFixture(
    "treatments that name nothing",
    #"""
    raphe: 1
    model: m
    title: M
    time: h
    parameters: {k_off: {value: 1, unit: 1/h, from: assumption}}
    states: {R: {unit: nM, rate: -k_off*R}}
    treatments: {drug: {drug: escitalopramm, doses: [{amount: 1 nM, into: RR}], settings: {k_of: 2}}}
    #                         ^^^^^^^^^^^^^ E0301: `escitalopramm` is not a term of `treatments` (add it to the vocabulary under `treatments`)
    #                                                                     ^^ E0704: the model has no state `RR` (write `R`)
    #                                                                                      ^^^^ E0704: the model has no parameter `k_of` (write `k_off`)
    quantities: [{quantity: 5-HT1A density, is: r}, {quantity: change in 5-HT1A density, is: R}]
    #                                           ^ E0704: `r` is no state or definition of the model (write `R`)
    #                                                          ^^^^^^^^^^^^^^^^^^^^^^^^ E0305: a variable stands for a level, not for a change or a baseline (take the words before the target away)
    """#),
  MistakeFixture(
    "definitions in a circle",
    #"""
    raphe: 1
    model: m
    title: M
    time: h
    states: {R: {unit: nM, rate: 0}}
    definitions:
      a: 1 + b
    #    ^^^^^ E0706: definitions go in a circle: a -> b -> c -> a
      b: 2*c
      c: a^2
      d: a
    """#),
  MistakeFixture(
    "units that are none",
    #"""
    raphe: 1
    model: m
    title: M
    time: fortnight
    #     ^^^^^^^^^ E0707: `fortnight` is not a unit (write symbols such as `nM`, `1/h` or `ng/mL`; a plain number has the unit `1`)
    parameters: {k: {value: 1, unit: per hour, from: assumption}}
    #                                ^^^ E0707: `per` is not a unit (write symbols such as `nM`, `1/h` or `ng/mL`; a plain number has the unit `1`)
    states: {R: {unit: nmol/liter, rate: 0}}
    #                       ^^^^^ E0707: `liter` is not a unit (write `L`)
    definitions: {d: {is: R, unit: Mn}}
    #                              ^^ E0707: `Mn` is not a unit (write symbols such as `nM`, `1/h` or `ng/mL`; a plain number has the unit `1`)
    """#),
  MistakeFixture(
    "units that do not fit",
    #"""
    raphe: 1
    model: m
    title: M
    time: h
    parameters:
      CL: {value: 31, unit: L/h, from: assumption}
      V: {value: 1100, unit: L, from: assumption}
      k: {value: 1, unit: 1/h, from: assumption}
      kd: {value: 1, unit: 1/d, from: assumption}
    states:
      A: {unit: mg, rate: -CL*A}
    #                        ^ E0708: this is in mg*L/h, but has to be in mg per h
      B: {unit: mg, rate: k*A - CL*B/V + k}
    #                                  ^ E0708: `+` joins mg/h and 1/h
      C: {unit: mg, rate: -kd*C}
    #                        ^ E0708: this is 1/24 times mg per h (multiply by 1/24)
      D: {unit: nM, start: V, rate: "k*D*exp(A)"}
    #                      ^ E0708: this is in L, but has to be in nM
    #                                    ^^^ E0708: the argument of `exp` is a plain number, this is in mg
      E: {unit: ng, rate: k*A}
    #                      ^ E0708: this is 1000000 times ng per h (multiply by 1000000)
    definitions:
      conc: {is: A/V, unit: ng/mL}
    #             ^ E0708: this is 1000 times ng/mL (multiply by 1000)
      right: {is: 1000*A/V, unit: ng/mL}
    events: [{when: A > V, set: {A: V}}]
    #                 ^ E0708: `>` joins mg and L
    #                               ^ E0708: this is in L, but has to be in mg
    """#),
  MistakeFixture(
    "numbers that a model cannot have",
    #"""
    raphe: 1
    model: m
    title: M
    time: h
    parameters:
      a: {value: 1, unit: "1", from: assumption, spread: 0.5}
    #                                                    ^^^ E0709: a geometric standard deviation is at least 1; it is `0.5` (write it like `1.5`, or add `distribution: normal`)
      b: {value: 0, unit: "1", from: assumption, spread: 1.5}
    #                                                    ^^^ E0709: a log-normal spread needs a value above 0 (add `distribution: normal` or `uniform`)
      c: {value: 1, unit: "1", from: assumption, spread: [2, 1]}
    #                                                    ^^^^^^ E0709: a uniform spread is the list of its lower and its upper end (write it like `[0.5, 2]`)
      d: {value: 1, unit: "1", from: assumption, spread: [1, 2], distribution: normal}
    #                                                    ^^^^^^ E0709: a normal spread is one number (write `distribution: uniform`)
      e: {value: 1, unit: "1", from: assumption, spread: 2, distribution: uniform}
    #                                                    ^ E0709: a uniform spread is the list of its lower and its upper end (write it like `[0.5, 2]`)
      f: {value: 1, unit: "1", from: assumption, distribution: normal}
    #                                                          ^^^^^^ E0709: a distribution without its spread (add `spread`)
      g: {value: 1, unit: "1", from: assumption, spread: -1}
    #                                                    ^^ E0207: `-1` is not a standard deviation from 0
    states: {R: {unit: nM, scale: 0, rate: 0}}
    #                             ^ E0207: `0` is not a number above 0
    """#),
  MistakeFixture(
    "treatments that cannot be given",
    #"""
    raphe: 1
    model: m
    title: M
    time: h
    parameters: {k: {value: 1, unit: 1/h, from: assumption}}
    states: {A: {unit: mg, rate: -k*A}}
    treatments:
      a: {doses: [{amount: 10 mg, into: A, additional: 27}]}
    #                      ^^^^^ E0710: additional doses and steady state need `every`
      b: {doses: [{amount: 10 mg, into: A, every: 10 mg}]}
    #                                             ^^^^^ E0710: `10 mg` is not a time (write it in a unit of time, such as `24 h`)
      c: {doses: [{amount: 10 nM, into: A}]}
    #                      ^^^^^ E0708: nM cannot be added to `A`, which is in mg
      d: {doses: [{amount: 10 mg, into: A, steady_state: reached}]}
    #                      ^^^^^ E0710: additional doses and steady state need `every`
      e: {settings: {k: {value: 2, from: 48 h, until: 24 h}}}
    #                ^ E0710: a setting has a finite value and ends after it begins, from 0 on
      f: {doses: [{amount: 10 mg, into: A, lag: -1 h}]}
    #                      ^^^^^ E0709: `at`, `lag` and `duration` are finite and not negative
    """#),
  MistakeFixture(
    "numbers without what they rest on",
    #"""
    raphe: 1
    model: m
    title: M
    time: h
    parameters:
      a: {value: 1, unit: "1", from: source, because: it is known}
    #                                ^^^^^^ E0711: a number from a source needs its citation (add `cite`, or write `assumption`)
      b: {value: 1, unit: "1", from: derived}
    #                                ^^^^^^^ E0711: a derived number needs how it was derived (add `because`, or write `assumption`)
      c: {value: 1, unit: "1", from: sourec}
    #                                ^^^^^^ E0205: `sourec` is not one of `source`, `derived` or `assumption` (write `source`)
      d: {value: 1, unit: "1"}
    #    ^^^^^^^^^^^^^^^^^^^^^ E0202: the key `from` is missing (add `from`: where the number is from)
    states: {R: {unit: nM, rate: 0}}
    """#),
  MistakeFixture(
    "keys that a model does not have",
    #"""
    raphe: 1
    model: m
    title: M
    time: h
    parameter: {k: {value: 1, unit: 1/h, from: assumption}}
    #^^^^^^^^ E0201: `model` has no key `parameter` (write `parameters`)
    states: {R: {unit: nM, rates: 0}}
    #                      ^^^^^ E0201: `state` has no key `rates` (write `rate`)
    start: steady
    #      ^^^^^^ E0205: `steady` is not `given` or `steady state`
    """#),
]
