extension StartingExample {
  /// Two of the theories of `Hypotheses`, on three of its findings, each with its citation.
  static let recorded = StartingExample(
    theory: Theory(id: "sert-deficit", text: sertDeficit),
    rival: Theory(id: "no-serotonin-abnormality", text: noAbnormality),
    dataset: dataset(
      title: "Published findings on the serotonin transporter in depression",
      comment: "Three published findings, as read in their abstracts."),
    table: """
      \(columns)
      A0260,columbia_sert_2006,Parsey et al. 2006 (SERT),2006,,10.1176/appi.ajp.163.1.52,SERT,binding potential,\
      brain in vivo,amygdala,human,depression,none,depressed,healthy,independent,25,43,,,,,,lower,0.05,\
      "medication-free MDD vs healthy; BP (f1Bmax/Kd), [11C]McN5652"
      A0261,columbia_sert_2006,Parsey et al. 2006 (SERT),2006,,10.1176/appi.ajp.163.1.52,SERT,binding potential,\
      brain in vivo,midbrain,human,depression,none,depressed,healthy,independent,25,43,,,,,,lower,0.05,\
      "medication-free MDD vs healthy; BP (f1Bmax/Kd), [11C]McN5652"
      N0035,lld_sert_pmc8716112,Smith et al. 2021 (late-life depression),2021,33450276,,SERT,binding potential,\
      brain in vivo,amygdala,human,depression,,depressed,healthy,independent,20,20,,,,,,lower,0.05,\
      "late-life depression in a current episode vs non-depressed controls, before treatment; limbic (amygdala) region"

      """,
    claim: "amygdala-sert-lower-in-depression")

  private static let sertDeficit = """
    raphe: 1
    theory: sert-deficit
    title: The serotonin transporter is what depression lowers
    source: {cite: Gryglewski et al. 2014 (meta-analysis), pmid: 24802331, doi: 10.1038/jcbfm.2014.82}
    published: 2014
    vocabulary: serotonin

    scope:
      species: human
      tissue: brain in vivo

    groups:
      depressed: {diagnosis: depression, treatment: none}
      controls: {diagnosis: control}

    claims:
      - id: amygdala-sert-lower-in-depression
        compare: SERT density
        region: amygdala
        in: depressed
        is: lower
        than: controls
        because: lower availability in the meta-analysis of living patients
        # A run fails when the verdict is another one.
        expect: supported

      - id: midbrain-sert-lower-in-depression
        compare: SERT density
        region: midbrain
        in: depressed
        is: lower
        than: controls
        because: lower availability in the meta-analysis of living patients

    """

  private static let noAbnormality = """
    raphe: 1
    theory: no-serotonin-abnormality
    title: Nothing about serotonin is consistently different in depression
    source: {cite: Moncrieff et al. 2022, pmid: 35854107, doi: 10.1038/s41380-022-01661-0}
    published: 2022
    vocabulary: serotonin

    scope:
      species: human

    groups:
      depressed: {diagnosis: depression, treatment: none}
      controls: {diagnosis: control}

    # "No difference" needs a margin; the source gives none. One fifth of a standard deviation is what Cohen's convention
    # calls small.
    claims:
      - id: amygdala-sert-same-in-depression
        compare: SERT density
        region: amygdala
        in: depressed
        is: the same
        as: controls
        within: 0.2 SD
        because: transporter studies were weak and did not agree

    """
}
