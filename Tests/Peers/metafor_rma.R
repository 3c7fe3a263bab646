# Times metafor's rma, REML with the truncated Knapp-Hartung test, on the twenty rows of raphe-benchmark: prints the
# least seconds of a call over 20 batches of 10, in process, so that starting R does not count.
# Rscript Tests/Peers/metafor_rma.R
suppressMessages(library(metafor))
x <- 0:19
yi <- -0.3 + 0.05 * (x - 9.5) * ifelse(x %% 2 == 0, 1, -1)
vi <- 0.04 + 0.004 * x
best <- Inf
for (batch in 1:20) {
  took <- system.time(for (i in 1:10) fit <- rma(yi, vi, method = "REML", test = "adhoc"))[["elapsed"]]
  best <- min(best, took / 10)
}
stopifnot(fit$k == 20)
cat(sprintf("%.9f\n", best))
