/** The recorded answers of Django and sqlactive to their questions, asked of every interpreter. */
package kumiko.oracle;
