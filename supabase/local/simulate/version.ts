/** The make of the simulated register: the hash of all that the generator gives. A test holds it to the truth. */
export const SIMULATION = '030a5ea91c1430b34f671695b13b59fb40be5d932168b538006c6b592c71287a';
