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
      B: {unit: nM, rate: k*(A - B}
      C: {unit: nM, rate: "k*hil(A, B, 2)"}
      D: {unit: nM, rate: "k*hill(A, 2)"}
      E: {unit: nM, rate: 2A}
      F: {unit: nM, rate: k*A!}
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
      exp: {value: 1, unit: 1/h, from: assumption}
    states:
      R: {unit: nM, rate: 0}
    definitions:
      R: 2
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
    events: [{when: time > t_end, set: {Q: 0}}]
    treatments: {drug: {doses: [{amount: 1 nM, into: RR}], settings: {k_of: 2}}}
    quantities: [{quantity: 5-HT1A density, is: r}]
    conserve: [R + P]
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
    definitions: {half: R/2}
    events: [{when: R < Q, set: {k: 0}}]
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
      worse: {lver: 2}
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
    quantities: [{quantity: 5-HT1A density, is: r}, {quantity: change in 5-HT1A density, is: R}]
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
    parameters: {k: {value: 1, unit: per hour, from: assumption}}
    states: {R: {unit: nmol/liter, rate: 0}}
    definitions: {d: {is: R, unit: Mn}}
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
      B: {unit: mg, rate: k*A - CL*B/V + k}
      C: {unit: mg, rate: -kd*C}
      D: {unit: nM, start: V, rate: "k*D*exp(A)"}
      E: {unit: ng, rate: k*A}
    definitions:
      conc: {is: A/V, unit: ng/mL}
      right: {is: 1000*A/V, unit: ng/mL}
    events: [{when: A > V, set: {A: V}}]
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
      b: {value: 0, unit: "1", from: assumption, spread: 1.5}
      c: {value: 1, unit: "1", from: assumption, spread: [2, 1]}
      d: {value: 1, unit: "1", from: assumption, spread: [1, 2], distribution: normal}
      e: {value: 1, unit: "1", from: assumption, spread: 2, distribution: uniform}
      f: {value: 1, unit: "1", from: assumption, distribution: normal}
      g: {value: 1, unit: "1", from: assumption, spread: -1}
    states: {R: {unit: nM, scale: 0, rate: 0}}
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
      b: {doses: [{amount: 10 mg, into: A, every: 10 mg}]}
      c: {doses: [{amount: 10 nM, into: A}]}
      d: {doses: [{amount: 10 mg, into: A, steady_state: reached}]}
      e: {settings: {k: {value: 2, from: 48 h, until: 24 h}}}
      f: {doses: [{amount: 10 mg, into: A, lag: -1 h}]}
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
      b: {value: 1, unit: "1", from: derived}
      c: {value: 1, unit: "1", from: sourec}
      d: {value: 1, unit: "1"}
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
    states: {R: {unit: nM, rates: 0}}
    start: steady
    """#),
]
