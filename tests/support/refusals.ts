/** How every refusal speaks: in whole sentences. One may begin with what the person wrote, or with the name of a box, in quotation marks. */
export const IN_SENTENCES = /^[A-Z“].{10,}\.$/s;
