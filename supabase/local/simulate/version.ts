/** The make of the simulated register: the hash of all that the generator gives. A test holds it to the truth. */
export const SIMULATION = '6bf913abb7f352a31bcb737f1bb4393fe236cfe20025b9d3796c7b24c705d16a';
