public import RapheSimulation

/// raphe-forebrain v1: serotonin release, autoreceptor control and receptor adaptation under SERT blockade.
public enum ReferenceModel {
  /// Its numbers.
  public static let parameters: [Parameter] = [
    Parameter(name: "ka", value: 1, unit: "1/h"),
    Parameter(name: "CL", value: 31, unit: "L/h"),
    Parameter(name: "Vd", value: 1100, unit: "L"),
    Parameter(name: "Emax_T", value: 0.85, unit: "1"),
    Parameter(name: "EC50_T", value: 1.63, unit: "ng/mL"),
    Parameter(name: "Es0", value: 2.8, unit: "nM"),
    Parameter(name: "Et0", value: 1.4, unit: "nM"),
    Parameter(name: "Km_T", value: 60, unit: "nM"),
    Parameter(name: "kcl", value: 2123.3333333333335, unit: "1/h"),
    Parameter(name: "fo_s", value: 0.05, unit: "1"),
    Parameter(name: "fo_t", value: 0.1, unit: "1"),
    Parameter(name: "phi_s", value: 0.5, unit: "1"),
    Parameter(name: "phi_t", value: 0.235, unit: "1"),
    Parameter(name: "occ_clamp", value: -1, unit: "1", isLever: true),
    Parameter(name: "kV", value: 0.05, unit: "1/h"),
    Parameter(name: "syn", value: 1, unit: "1", isLever: true),
    Parameter(name: "F0", value: 1, unit: "Hz"),
    Parameter(name: "tauF", value: 0.01, unit: "h"),
    Parameter(name: "drive", value: 1, unit: "1", isLever: true),
    Parameter(name: "KA", value: 20, unit: "nM", spread: .logNormal(geometricSD: 1.25)),
    Parameter(name: "nA", value: 3, unit: "1"),
    Parameter(name: "eA0", value: 0.09, unit: "1", spread: .logNormal(geometricSD: 1.25)),
    Parameter(name: "kad", value: 0.002976190476190476, unit: "1/h", spread: .logNormal(geometricSD: 1.25)),
    Parameter(name: "aA", value: 0.9, unit: "1"),
    Parameter(name: "BA", value: 1, unit: "1", isLever: true),
    Parameter(name: "kRA", value: 0.0083, unit: "1/h", spread: .logNormal(geometricSD: 1.25)),
    Parameter(name: "antA", value: 0, unit: "1", isLever: true),
    Parameter(name: "KB", value: 10, unit: "nM", spread: .logNormal(geometricSD: 1.25)),
    Parameter(name: "eB0", value: 0.11, unit: "1"),
    Parameter(name: "BB", value: 1, unit: "1", isLever: true),
    Parameter(name: "kRB", value: 0.0083, unit: "1/h"),
    Parameter(name: "dB", value: 0, unit: "1"),
    Parameter(name: "BT", value: 1, unit: "1", isLever: true),
    Parameter(name: "kT", value: 0.0077, unit: "1/h"),
    Parameter(name: "dT", value: 0, unit: "1"),
    Parameter(name: "K1", value: 20, unit: "nM"),
    Parameter(name: "tau1", value: 1, unit: "1"),
    Parameter(name: "B1", value: 1, unit: "1"),
    Parameter(name: "kR1", value: 0.0083, unit: "1/h"),
    Parameter(name: "d1", value: 0, unit: "1"),
    Parameter(name: "K2", value: 200, unit: "nM"),
    Parameter(name: "tau2", value: 5, unit: "1"),
    Parameter(name: "B2", value: 1, unit: "1", isLever: true),
    Parameter(name: "kR2", value: 0.0083, unit: "1/h"),
    Parameter(name: "d2", value: 0.15, unit: "1", isLever: true),
    Parameter(name: "ant2", value: 0, unit: "1", isLever: true),
    Parameter(name: "dant", value: 0, unit: "1"),
    Parameter(name: "kc", value: 0.002976190476190476, unit: "1/h"),
    Parameter(name: "a2", value: 0, unit: "1", isLever: true),
    Parameter(name: "Bc", value: 1, unit: "1", isLever: true),
  ]

  /// Its states.
  public static let states: [State] = [
    State(name: "Agut", unit: "mg", scale: 10, rate: "-ka*Agut"),
    State(name: "Ac", unit: "mg", scale: 10, rate: "ka*Agut - CL/Vd*Ac"),
    State(name: "V", start: "1", unit: "1", rate: "kV*(syn - V)"),
    State(
      name: "Es", start: "Es0", unit: "nM",
      rate: "kcl*Es0*V*(phi_s + (1 - phi_s)*F/F0) - VmS*T*(1 - occ)*Es/(Km_T + Es) - fo_s*kcl*Es"),
    State(
      name: "Et", start: "Et0", unit: "nM",
      rate: "kcl*Et0*V*(phi_t + (1 - phi_t)*F/F0)*(1 - eB)/(1 - eB0) - VmT*T*(1 - occ)*Et/(Km_T + Et) - fo_t*kcl*Et"),
    State(name: "F", start: "F0", unit: "Hz", rate: "(D0*drive*(1 - eA) - F)/tauF"),
    State(name: "T", start: "1", unit: "1", rate: "kT*(BT - T*(1 + dT*occ))"),
    State(name: "cA", start: "1", unit: "1", rate: "kad*(1 - cA*(1 + aA*(yA/yA0 - 1)))"),
    State(name: "RA", start: "1", unit: "1", rate: "kRA*(BA - RA)"),
    State(name: "RB", start: "1", unit: "1", rate: "kRB*(BB - RB*(1 + dB*(yB/yB0 - 1)))"),
    State(name: "R1", start: "1", unit: "1", rate: "kR1*(B1 - R1)"),
    State(name: "R2", start: "1", unit: "1", rate: "kR2*(B2 - R2*(1 + d2*(y2/y20 - 1) + dant*o2))"),
    State(name: "c2", start: "1", unit: "1", rate: "kc*(Bc - c2*(1 + a2*(y2/y20 - 1)))"),
  ]

  /// Its definitions.
  public static let definitions: [Definition] = [
    Definition(name: "C", expression: "1000*Ac/Vd", unit: "ng/mL"),
    Definition(name: "occ", expression: "if(occ_clamp >= 0, occ_clamp, Emax_T*C/(EC50_T + C))", unit: "1"),
    Definition(name: "yA0", expression: "Es0/(KA + Es0)", unit: "1"),
    Definition(name: "yB0", expression: "Et0/(KB + Et0)", unit: "1"),
    Definition(name: "y20", expression: "Et0/(K2 + Et0)", unit: "1"),
    Definition(name: "tauA", expression: "(eA0/(1 - eA0))^(1/nA)/yA0", unit: "1"),
    Definition(name: "tauB", expression: "eB0/(1 - eB0)/yB0", unit: "1"),
    Definition(name: "D0", expression: "F0/(1 - eA0)", unit: "Hz"),
    Definition(name: "VmS", expression: "(1 - fo_s)*kcl*(Km_T + Es0)", unit: "nM/h"),
    Definition(name: "VmT", expression: "(1 - fo_t)*kcl*(Km_T + Et0)", unit: "nM/h"),
    Definition(name: "yA", expression: "Es/(KA*(1 + antA) + Es)", unit: "1"),
    Definition(name: "sA", expression: "(tauA*cA*RA*yA)^nA", unit: "1"),
    Definition(name: "eA", expression: "sA/(1 + sA)", unit: "1"),
    Definition(name: "yB", expression: "Et/(KB + Et)", unit: "1"),
    Definition(name: "sB", expression: "tauB*RB*yB", unit: "1"),
    Definition(name: "eB", expression: "sB/(1 + sB)", unit: "1"),
    Definition(name: "y1", expression: "Et/(K1 + Et)", unit: "1"),
    Definition(name: "y2", expression: "Et/(K2*(1 + ant2) + Et)", unit: "1"),
    Definition(name: "o2", expression: "ant2/(1 + ant2)", unit: "1"),
    Definition(name: "s1", expression: "tau1*R1*y1", unit: "1"),
    Definition(name: "S1A", expression: "s1/(1 + s1)", unit: "1"),
    Definition(name: "s2", expression: "tau2*R2*c2*y2", unit: "1"),
    Definition(name: "S2A", expression: "s2/(1 + s2)", unit: "1"),
  ]

  /// The whole, from its steady state.
  public static let model = Model(
    time: "h", parameters: parameters, states: states, definitions: definitions, start: .steadyState)

  /// The levers of the theories.
  public static let variants: [String: [String: Double]] = [
    "reference": [:],
    "monoamine_deficiency": ["syn": 0.5],
    "receptor_dysregulation_stahl": ["syn": 0.5, "d2": 0.8],
    "raised_5HT1A_autoreceptor": ["BA": 1.8, "aA": 0.5],
    "autoreceptor_desensitisation_only": ["BA": 1.8],
    "5HT2A_upregulation": ["B2": 1.4],
    "5HT2A_uncoupling": ["Bc": 0.6, "a2": -0.3],
    "SERT_deficiency": ["BT": 0.5],
  ]

  /// Six weeks of treatment, then two without; antagonists are there throughout the eight.
  ///
  /// The values of the antagonists were read off the vectors: [antagonist]/K_B of 2 and 3, and for the second a gain of
  /// antagonist-driven loss of 0.3, reproduce all of them.
  public static let regimens: [String: Treatment] = {
    func daily(_ amount: Double, _ settings: [TimedSetting] = []) -> Treatment {
      Treatment(
        doses: [Dose(amount: amount, unit: "mg", into: "Agut", every: 24, additional: 41)], settings: settings)
    }
    return [
      "placebo": Treatment(), "ssri10": daily(10), "ssri20": daily(20),
      "ssri10+pindolol": daily(10, [TimedSetting(parameter: "antA", value: 2)]),
      "ssri10+5HT2A_antagonist": daily(
        10, [TimedSetting(parameter: "ant2", value: 3), TimedSetting(parameter: "dant", value: 0.3)]),
    ]
  }()
}
