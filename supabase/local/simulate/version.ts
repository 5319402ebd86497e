/** The make of the simulated register: the hash of all that the generator gives. A test holds it to the truth. */
export const SIMULATION = 'cadb0feac8d0c3e634ffd13b9145d1c44ccb9ba9c01df3a7df6dccc0d4ab24a4';
