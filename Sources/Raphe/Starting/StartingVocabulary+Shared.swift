extension StartingVocabulary {
  static let measures = """
    measures:
      density: {unit: fmol/mg, also: [Bmax, receptor density]}
      # Each stands for density on its own terms; a verdict that rests on one says "proxy".
      binding potential:
        also: [BP, BPND, BPF]
        proxy_for: density
        moves: with
        because: density over the dissociation constant; affinity, free fraction and reference region are taken as equal
      protein:
        also: [western blot]
        proxy_for: density
        moves: with
        because: receptor protein in a homogenate; sites at the surface are a share of it, taken as equal in both groups
      mRNA:
        also: [messenger RNA]
        proxy_for: density
        moves: with
        because: slow changes of number mostly begin with the transcript; turnover is taken as equal
      occupancy: {unit: "%"}
      firing: {unit: Hz, also: [firing rate]}
      extracellular level: {also: [extracellular concentration]}
      level in cerebrospinal fluid: {also: [CSF concentration]}
      rating: {also: [score]}
      other: {}
    """

  static let shared = """
    tissues:
      brain: {}
      brain in vivo: {in: brain, also: [PET, SPECT]}
      post-mortem brain: {in: brain, also: [postmortem brain]}
      animal brain: {in: brain}
      blood: {}
      cerebrospinal fluid: {also: [CSF]}

    species:
      human: {also: [Homo sapiens]}
      # `kin: together`: claims on different terms in it are one bet.
      laboratory animal: {kin: together}
      rodent: {in: laboratory animal}
      rat: {in: rodent, also: [Rattus norvegicus]}
      mouse: {in: rodent, also: [Mus musculus]}
      monkey: {in: laboratory animal}

    diagnoses:
      control: {also: [controls]}
      healthy: {in: control, also: [healthy control]}
      mood disorder: {}
      depression: {in: mood disorder, also: [MDD, major depression, major depressive disorder]}
      bipolar disorder: {in: mood disorder}
      animal: {}
      stress model: {also: [animal model of depression]}
      other: {}

    treatments:
      none: {also: [unmedicated, drug-free, untreated]}
      vehicle: {in: none, also: [saline]}
      placebo: {}
      antidepressant: {kin: together, also: [antidepressants]}
      SSRI: {in: antidepressant, also: [selective serotonin reuptake inhibitor]}
      SNRI: {in: antidepressant}
      other: {}
    """
}
