/* raphe-forebrain v1 under 28 daily doses with SUNDIALS CVODE (BDF, dense, analytic nothing: its own differences),
   restarted at every dose. Prints the microseconds of CPU time of one run and the largest error relative to a run at
   rtol 1e-13, over all states and days. Usage: raphe_forebrain RTOL [RUNS] */
#include <cvode/cvode.h>
#include <math.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>
#include <time.h>

#define N 13
#define Y(i) NV_Ith_S(y, i)
#define D(i) NV_Ith_S(d, i)
enum { Agut, Ac, V, Es, Et, F, T, cA, RA, RB, R1, R2, c2 };
static const double scale[N] = {10, 10, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
static const double ka = 1, CL = 31, Vd = 1100, Emax = 0.85, EC50 = 1.63, Es0 = 2.8, Et0 = 1.4, Km = 60,
                    kcl = 2123.3333333333335, fo_s = 0.05, fo_t = 0.1, phi_s = 0.5, phi_t = 0.235, kV = 0.05, syn = 1,
                    F0 = 1, tauF = 0.01, drive = 1, KA = 20, nA = 3, eA0 = 0.09, kad = 0.002976190476190476, aA = 0.9,
                    BA = 1, kRA = 0.0083, antA = 0, KB = 10, eB0 = 0.11, BB = 1, kRB = 0.0083, dB = 0, BT = 1,
                    kT = 0.0077, dT = 0, B1 = 1, kR1 = 0.0083, K2 = 200, B2 = 1, kR2 = 0.0083, d2 = 0.15, ant2 = 0,
                    dant = 0, kc = 0.002976190476190476, a2 = 0, Bc = 1;
static double yA0, yB0, y20, tauA, tauB, D0, VmS, VmT;

static int rates(realtype t, N_Vector y, N_Vector d, void *u) {
  double C = 1000 * Y(Ac) / Vd, occ = Emax * C / (EC50 + C);
  double yA = Y(Es) / (KA * (1 + antA) + Y(Es)), sA = pow(tauA * Y(cA) * Y(RA) * yA, nA), eA = sA / (1 + sA);
  double yB = Y(Et) / (KB + Y(Et)), sB = tauB * Y(RB) * yB, eB = sB / (1 + sB);
  double y2 = Y(Et) / (K2 * (1 + ant2) + Y(Et)), o2 = ant2 / (1 + ant2);
  D(Agut) = -ka * Y(Agut);
  D(Ac) = ka * Y(Agut) - CL / Vd * Y(Ac);
  D(V) = kV * (syn - Y(V));
  D(Es) = kcl * Es0 * Y(V) * (phi_s + (1 - phi_s) * Y(F) / F0) - VmS * Y(T) * (1 - occ) * Y(Es) / (Km + Y(Es)) -
          fo_s * kcl * Y(Es);
  D(Et) = kcl * Et0 * Y(V) * (phi_t + (1 - phi_t) * Y(F) / F0) * (1 - eB) / (1 - eB0) -
          VmT * Y(T) * (1 - occ) * Y(Et) / (Km + Y(Et)) - fo_t * kcl * Y(Et);
  D(F) = (D0 * drive * (1 - eA) - Y(F)) / tauF;
  D(T) = kT * (BT - Y(T) * (1 + dT * occ));
  D(cA) = kad * (1 - Y(cA) * (1 + aA * (yA / yA0 - 1)));
  D(RA) = kRA * (BA - Y(RA));
  D(RB) = kRB * (BB - Y(RB) * (1 + dB * (yB / yB0 - 1)));
  D(R1) = kR1 * (B1 - Y(R1));
  D(R2) = kR2 * (B2 - Y(R2) * (1 + d2 * (y2 / y20 - 1) + dant * o2));
  D(c2) = kc * (Bc - Y(c2) * (1 + a2 * (y2 / y20 - 1)));
  return 0;
}

static void run(void *memory, N_Vector y, double rtol, double out[28][N]) {
  const double start[N] = {0, 0, 1, Es0, Et0, F0, 1, 1, 1, 1, 1, 1, 1};
  for (int i = 0; i < N; i++) Y(i) = start[i];
  CVodeSStolerances(memory, rtol, rtol * 1e-2);
  for (int day = 0; day < 28; day++) {
    realtype t;
    Y(Agut) += 10;
    CVodeReInit(memory, 24.0 * day, y);
    CVodeSetStopTime(memory, 24.0 * (day + 1));
    if (CVode(memory, 24.0 * (day + 1), y, &t, CV_NORMAL) < 0) exit(1);
    for (int i = 0; i < N; i++) out[day][i] = Y(i);
  }
}

int main(int count, char **arguments) {
  double rtol = count > 1 ? atof(arguments[1]) : 1e-4;
  int runs = count > 2 ? atoi(arguments[2]) : 20;
  yA0 = Es0 / (KA + Es0), yB0 = Et0 / (KB + Et0), y20 = Et0 / (K2 + Et0);
  tauA = pow(eA0 / (1 - eA0), 1 / nA) / yA0, tauB = eB0 / (1 - eB0) / yB0, D0 = F0 / (1 - eA0);
  VmS = (1 - fo_s) * kcl * (Km + Es0), VmT = (1 - fo_t) * kcl * (Km + Et0);
  SUNContext context;
  SUNContext_Create(NULL, &context);
  N_Vector y = N_VNew_Serial(N, context);
  for (int i = 0; i < N; i++) Y(i) = 0;
  void *memory = CVodeCreate(CV_BDF, context);
  CVodeInit(memory, rates, 0, y);
  CVodeSStolerances(memory, rtol, rtol * 1e-2);
  SUNMatrix matrix = SUNDenseMatrix(N, N, context);
  CVodeSetLinearSolver(memory, SUNLinSol_Dense(y, matrix, context), matrix);
  CVodeSetMaxNumSteps(memory, 10000000);
  static double reference[28][N], out[28][N];
  run(memory, y, 1e-13, reference);
  double least = INFINITY;
  for (int k = 0; k < runs; k++) {
    clock_t begin = clock();
    run(memory, y, rtol, out);
    double took = (double)(clock() - begin) / CLOCKS_PER_SEC * 1e6;
    if (took < least) least = took;
  }
  double worst = 0;
  for (int day = 0; day < 28; day++)
    for (int i = 0; i < N; i++)
      worst = fmax(worst, fabs(out[day][i] - reference[day][i]) / fmax(fabs(reference[day][i]), scale[i]));
  printf("%.1f %.3g\n", least, worst);
  return 0;
}
