extension StartingVocabulary {
  /// As in `Hypotheses/vocabulary/serotonin.yaml`, where each identifier's file is named.
  static let serotonin = """
      serotonin system: {also: [serotonergic system, 5-HT system]}
      serotonin: {in: serotonin system, also: [5-HT, 5-hydroxytryptamine]}
      5-HIAA: {in: serotonin system, also: [5-hydroxyindoleacetic acid]}    # what serotonin is broken down to
      5-HT receptor: {in: serotonin system, also: [serotonin receptor]}
      5-HT1: {in: 5-HT receptor}
      5-HT1A: {in: 5-HT1, also: [5HT1A, HTR1A], id: "ensembl:ENSG00000178394"}
      5-HT1B: {in: 5-HT1, also: [5HT1B, HTR1B], id: "ensembl:ENSG00000135312"}
      5-HT2: {in: 5-HT receptor}
      5-HT2A: {in: 5-HT2, also: [5HT2A, HTR2A], id: "ensembl:ENSG00000102468"}
      5-HT2C: {in: 5-HT2, also: [5HT2C, HTR2C], id: "ensembl:ENSG00000147246"}
      5-HT4: {in: 5-HT receptor, also: [5HT4, HTR4], id: "ensembl:ENSG00000164270"}
      SERT: {in: serotonin system, also: [5-HTT, serotonin transporter, SLC6A4], id: "ensembl:ENSG00000108576"}
    """

  static let dopamine = """
      dopamine system: {also: [dopaminergic system]}
      dopamine: {in: dopamine system, also: [DA]}
      HVA: {in: dopamine system, also: [homovanillic acid]}    # what dopamine is broken down to
      dopamine receptor: {in: dopamine system, also: [dopamine receptors]}
      D1-like: {in: dopamine receptor}
      D1: {in: D1-like, also: [DRD1]}
      D5: {in: D1-like, also: [DRD5]}
      D2-like: {in: dopamine receptor, also: [D2/D3]}    # most tracers of D2 bind to D3 as well
      D2: {in: D2-like, also: [DRD2]}
      D3: {in: D2-like, also: [DRD3]}
      D4: {in: D2-like, also: [DRD4]}
      DAT: {in: dopamine system, also: [dopamine transporter, SLC6A3]}
      VMAT2: {in: dopamine system, also: [SLC18A2]}
      tyrosine hydroxylase: {in: dopamine system, also: [TH]}
      COMT: {in: dopamine system, also: [catechol-O-methyltransferase]}
      MAO-B: {in: dopamine system, also: [monoamine oxidase B, MAOB]}
    """

  static let noradrenaline = """
      noradrenaline system: {also: [noradrenergic system, norepinephrine system]}
      noradrenaline: {in: noradrenaline system, also: [norepinephrine]}
      MHPG: {in: noradrenaline system, also: [3-methoxy-4-hydroxyphenylglycol]}    # what it is broken down to
      adrenergic receptor: {in: noradrenaline system, also: [adrenoceptor]}
      alpha1-adrenergic: {in: adrenergic receptor, also: [alpha1-adrenoceptor]}
      alpha2-adrenergic: {in: adrenergic receptor, also: [alpha2-adrenoceptor]}
      alpha2A: {in: alpha2-adrenergic, also: [ADRA2A]}
      alpha2C: {in: alpha2-adrenergic, also: [ADRA2C]}
      beta-adrenergic: {in: adrenergic receptor, also: [beta-adrenoceptor]}
      beta1: {in: beta-adrenergic, also: [ADRB1]}
      beta2: {in: beta-adrenergic, also: [ADRB2]}
      NET: {in: noradrenaline system, also: [noradrenaline transporter, norepinephrine transporter, SLC6A2]}
      VMAT2: {in: noradrenaline system, also: [SLC18A2]}
      tyrosine hydroxylase: {in: noradrenaline system, also: [TH]}
      dopamine beta-hydroxylase: {in: noradrenaline system, also: [DBH]}
      MAO-A: {in: noradrenaline system, also: [monoamine oxidase A, MAOA]}
    """
}
