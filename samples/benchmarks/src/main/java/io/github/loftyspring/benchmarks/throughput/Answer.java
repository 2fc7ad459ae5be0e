package io.github.loftyspring.benchmarks.throughput;

/**
 * What both clients read.
 *
 * @param id an id
 * @param firstName given name
 * @param lastName family name
 * @param email e-mail address
 * @param roleName role
 */
public record Answer(Long id, String firstName, String lastName, String email, String roleName) {
}
