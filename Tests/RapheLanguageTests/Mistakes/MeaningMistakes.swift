/// What claims get wrong by themselves and among each other: codes x04xx.
let meaningMistakes = contradictionMistakes + marginMistakes + claimMistakes
