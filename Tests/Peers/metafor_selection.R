# Log-likelihoods of metafor's selmodel with the fixed step weights of Vevea & Woods (2005), for SelectionTests.swift.
# Rscript Tests/Peers/metafor_selection.R
suppressMessages(library(metafor))
steps <- c(0.005, 0.01, 0.05, 0.10, 0.25, 0.35, 0.50, 0.65, 0.75, 0.90, 0.95, 0.99, 0.995, 1)
moderate <- c(1, 0.99, 0.95, 0.80, 0.75, 0.65, 0.60, 0.55, 0.50, 0.50, 0.50, 0.50, 0.50, 0.50)
severe <- c(1, 0.99, 0.90, 0.75, 0.60, 0.50, 0.40, 0.35, 0.30, 0.25, 0.10, 0.10, 0.10, 0.10)
bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
cohen <- escalc(measure = "ZCOR", ri = ri, ni = ni, data = dat.cohen1981)
cat(R.version.string, "metafor", as.character(packageVersion("metafor")), "\n")
for (name in c("bcg", "cohen")) {
  data <- get(name)
  for (side in c("greater", "less")) for (weights in c("moderate", "severe")) {
    fit <- suppressWarnings(selmodel(rma(yi, vi, data = data, method = "ML"), type = "stepfun", steps = steps,
                                     delta = get(weights), alternative = side))
    cat(sprintf("%s %s %s beta %.15g tau2 %.15g logLik %.15g\n", name, side, weights, fit$beta, fit$tau2,
                fit$fit.stats["ll", "ML"]))
  }
}
