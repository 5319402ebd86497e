/** The make of the simulated register: the hash of all that the generator gives. A test holds it to the truth. */
export const SIMULATION = '261d1ca54fbd08b0cd52f2a0c0aa17bbafb371f870a48c73766413f351de5197';
