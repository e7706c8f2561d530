/** Addresses of servers, which may hold a password that nobody is to see. */

/** The address with its password replaced by ***. */
export const masked = (address: string): string => address.replace(/(:\/\/[^:@/\s]*):[^@\s]*@/g, "$1:***@");
