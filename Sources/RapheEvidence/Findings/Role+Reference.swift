public import RapheLanguage

/// The columns of tables of findings, for the reference.
public enum FindingColumns {
  /// All of them, in the order of a table.
  public static let all = Role.allCases.map { role in
    Reference.Column(
      name: role.rawValue, purpose: role.purpose.says, written: role.purpose.written,
      isRequired: Role.required.contains(role))
  }
}

extension Role {
  /// What a cell says, and how it is written.
  fileprivate var purpose: (says: String, written: String) {
    switch self {
    case .finding: ("the row's id, which no other row has", "a text")
    case .sample: ("the subjects: rows with the same text share them, or may", "a text")
    case .study: ("the citation", "a text")
    case .year: ("the year of publication; without one a finding is neither accommodated nor predicted", "a year")
    case .pmid: ("the PubMed identifier; for readers", "a text")
    case .doi: ("the digital object identifier; for readers", "a text")
    case .target: ("what was measured", term(.target))
    case .measure: ("how it was measured", term(.measure))
    case .measureReported: ("the source's words for the measure; for readers", "a text")
    case .ligand: ("the radioligand, tracer or probe drug", term(.ligand))
    case .tissue: ("the kind of tissue", term(.tissue))
    case .region: ("the region of the body", term(.region))
    case .regionReported: ("the source's words for the region; for readers", "a text")
    case .species: ("the species", term(.species))
    case .diagnosis: ("the diagnosis that `$diagnosis` under `arms` takes", term(.diagnosis))
    case .treatment: ("the treatment that `$treatment` under `arms` takes", term(.treatment))
    case .treatmentClass: ("the class of the treatment; for readers", "a text")
    case .days: ("the length of treatment that `$days` under `arms` takes", "a number of days, 0 or more")
    case .group: ("the group; every effect is this group minus the other", "a name under `arms`")
    case .versus: ("the group it is compared with; empty for an association", "a name under `arms`")
    case .design: ("how the comparison was made", words(Finding.Design.allCases))
    case .n: ("subjects in the group, behind this very comparison", "a whole number, 1 or more")
    case .nVersus: ("subjects in the other group; empty when they are the same ones", "a whole number, 1 or more")
    case .nTotal:
      ("subjects of both groups together, halved where no more is known", "a whole number, 1 or more")
    case .mean: ("the mean of the group", "a number in the unit of the measure")
    case .sd:
      ("the standard deviation of the group, not its standard error", "a number above 0 in the unit of the measure")
    case .meanVersus: ("the mean of the other group", "a number in the unit of the measure")
    case .sdVersus:
      (
        "the standard deviation of the other group, not its standard error",
        "a number above 0 in the unit of the measure"
      )
    case .meanError:
      (
        "the standard error of the group's mean, where no `sd` is printed",
        "a number above 0 in the unit of the measure"
      )
    case .meanErrorVersus:
      (
        "the standard error of the other group's mean, where no `sd_versus` is printed",
        "a number above 0 in the unit of the measure"
      )
    case .median: ("the median of the group, where no mean is printed", inUnit)
    case .q1: ("the first quartile of the group", inUnit)
    case .q3: ("the third quartile of the group", inUnit)
    case .minimum: ("the smallest value of the group", inUnit)
    case .maximum: ("the largest value of the group", inUnit)
    case .medianVersus: ("the median of the other group, where no mean is printed", inUnit)
    case .q1Versus: ("the first quartile of the other group", inUnit)
    case .q3Versus: ("the third quartile of the other group", inUnit)
    case .minimumVersus: ("the smallest value of the other group", inUnit)
    case .maximumVersus: ("the largest value of the other group", inUnit)
    case .changeSD: ("the standard deviation of the change in paired measurements", "a number above 0, in that unit")
    case .prePostCorrelation:
      ("how paired measurements correlate; if empty, as under `assume`", "a number between -1 and 1")
    case .events: ("subjects of the group that had the event", "a whole number, 0 to `n`")
    case .eventsVersus: ("subjects of the other group that had the event", "a whole number, 0 to `n_versus`")
    case .unit:
      ("the unit of the means, their deviations and a raw effect; if empty, unknown", "a unit such as `fmol/mg`")
    case .effect: ("the effect, group minus other, or the correlation", "a number on `effect_scale`")
    case .effectScale: ("the scale of the effect", words(Finding.EffectScale.allCases))
    case .standardError: ("the standard error of the effect, not of a mean", "a number above 0 on `effect_scale`")
    case .variance: ("the square of `se`, where that is not printed", "a number above 0")
    case .level: ("the level of the interval; if empty, 95", "a number of per cent from 50 to 100, or a share of 1")
    case .covariates: ("the variables partialled out of a correlation", "a whole number, 0 or more")
    case .t: ("the t of the comparison, with n", "a number, negative where the group is lower")
    case .f: ("the F of the comparison with one degree of freedom above, with n", "a number, 0 or more")
    case .low: ("the lower end of the effect's interval", "a number on `effect_scale`")
    case .high: ("the upper end of the effect's interval", "a number on `effect_scale`")
    case .p: ("the p-value, two-sided unless `p_sides` says other", "a number above 0, up to 1")
    case .pSides: ("the sides of the test behind the p-value; if empty, 2", "1 or 2")
    case .pRelation: ("how the p-value is known; if empty, exactly", words(Finding.PRelation.allCases))
    case .percent: ("the difference from the other group, or the change, as printed", "a number in per cent")
    case .direction: ("the sign, and whether it was significant at `alpha`", words(Finding.Direction.allCases))
    case .relatedTo: ("what an association relates the measure to", term(.outcome))
    case .aspect:
      ("the time that the values speak of; if empty, `level`", words([Subject.Aspect.level, .change, .baseline]))
    case .alpha:
      ("the level behind the statement of significance; if empty, that under `assume`", "a number between 0 and 1")
    case .sourceLevel: ("the kind of source; for readers, and for `exclude`", "a text")
    case .attribution: ("whose words name the study; for readers", "a text")
    case .where: ("where the finding was read; for readers", "a text")
    case .note: ("whatever qualifies the row; for readers", "a text")
    }
  }

  private var inUnit: String { "a number in the unit of the measure" }

  private func term(_ kind: TermKind) -> String { "a term of the vocabulary's `\(kind.section)`" }

  private func words<Word: RawRepresentable>(_ values: [Word]) -> String where Word.RawValue == String {
    let words = values.map { "`\($0.rawValue)`" }
    return words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }
}
