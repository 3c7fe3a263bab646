#!/usr/bin/env python3
"""raphe-forebrain v1 under 28 daily doses with libRoadRunner: "libRoadRunner rtol microseconds error" in lines.

Doses by splitting the run at each of them, which is faster than 28 events; the least CPU time of 20 runs; the error is
the largest over states and days, relative to the larger of the value and the state's scale, against rtol 1e-12.
"""
import time
import antimony
import numpy as np
import roadrunner

MODEL = """
model raphe
  ka=1; CL=31; Vd=1100; Emax_T=0.85; EC50_T=1.63; Es0=2.8; Et0=1.4; Km_T=60; kcl=2123.3333333333335; fo_s=0.05
  fo_t=0.1; phi_s=0.5; phi_t=0.235; kV=0.05; syn=1; F0=1; tauF=0.01; drive=1; KA=20; nA=3; eA0=0.09
  kad=0.002976190476190476; aA=0.9; BA=1; kRA=0.0083; antA=0; KB=10; eB0=0.11; BB=1; kRB=0.0083; dB=0; BT=1
  kT=0.0077; dT=0; B1=1; kR1=0.0083; K2=200; B2=1; kR2=0.0083; d2=0.15; ant2=0; dant=0; kc=0.002976190476190476
  a2=0; Bc=1
  yA0=0.12280701754385964; yB0=0.12280701754385966; y20=0.0069513406156901686
  tauA=0; tauB=0; D0=0; VmS=0; VmT=0
  Agut=0; Ac=0; V=1; Es=2.8; Et=1.4; F=1; T=1; cA=1; RA=1; RB=1; R1=1; R2=1; c2=1
  C := 1000*Ac/Vd; occ := Emax_T*C/(EC50_T + C)
  yA := Es/(KA*(1 + antA) + Es); sA := (tauA*cA*RA*yA)^nA; eA := sA/(1 + sA)
  yB := Et/(KB + Et); sB := tauB*RB*yB; eB := sB/(1 + sB)
  y2 := Et/(K2*(1 + ant2) + Et); o2 := ant2/(1 + ant2)
  Agut' = -ka*Agut
  Ac' = ka*Agut - CL/Vd*Ac
  V' = kV*(syn - V)
  Es' = kcl*Es0*V*(phi_s + (1 - phi_s)*F/F0) - VmS*T*(1 - occ)*Es/(Km_T + Es) - fo_s*kcl*Es
  Et' = kcl*Et0*V*(phi_t + (1 - phi_t)*F/F0)*(1 - eB)/(1 - eB0) - VmT*T*(1 - occ)*Et/(Km_T + Et) - fo_t*kcl*Et
  F' = (D0*drive*(1 - eA) - F)/tauF
  T' = kT*(BT - T*(1 + dT*occ))
  cA' = kad*(1 - cA*(1 + aA*(yA/yA0 - 1)))
  RA' = kRA*(BA - RA)
  RB' = kRB*(BB - RB*(1 + dB*(yB/yB0 - 1)))
  R1' = kR1*(B1 - R1)
  R2' = kR2*(B2 - R2*(1 + d2*(y2/y20 - 1) + dant*o2))
  c2' = kc*(Bc - c2*(1 + a2*(y2/y20 - 1)))
end
"""
NAMES = "Agut Ac V Es Et F T cA RA RB R1 R2 c2".split()
SCALE = np.array([10, 10] + [1] * 11)

antimony.loadAntimonyString(MODEL)
runner = roadrunner.RoadRunner(antimony.getSBMLString("raphe"))
yA0, yB0 = 2.8 / 22.8, 1.4 / 11.4
for name, value in {
    "yA0": yA0, "yB0": yB0, "y20": 1.4 / 201.4, "tauA": (0.09 / 0.91) ** (1 / 3) / yA0, "tauB": 0.11 / 0.89 / yB0,
    "D0": 1 / 0.91, "VmS": 0.95 * 2123.3333333333335 * 62.8, "VmT": 0.9 * 2123.3333333333335 * 61.4,
}.items():
    runner.setValue(name, value)
runner.selections = ["time"] + NAMES
START = [0, 0, 1, 2.8, 1.4, 1, 1, 1, 1, 1, 1, 1, 1]


def run(rtol):
    integrator = runner.getIntegrator()
    integrator.relative_tolerance = rtol
    integrator.absolute_tolerance = rtol * 1e-2
    integrator.maximum_num_steps = 1000000
    days = []
    for name, value in zip(NAMES, START):
        runner.setValue(name, value)
    for day in range(28):
        runner.setValue("Agut", runner.getValue("Agut") + 10)
        days.append(runner.simulate(24 * day, 24 * (day + 1), 2)[-1][1:].copy())
    return np.array(days)


reference = run(1e-12)
for rtol in (1e-4, 1e-5, 1e-6, 1e-7):
    least = float("inf")
    for _ in range(20):
        begin = time.process_time()
        days = run(rtol)
        least = min(least, time.process_time() - begin)
    error = np.max(np.abs(days - reference) / np.maximum(np.abs(reference), SCALE))
    print(f"libRoadRunner {rtol:g} {least * 1e6:.1f} {error:.3g}")
