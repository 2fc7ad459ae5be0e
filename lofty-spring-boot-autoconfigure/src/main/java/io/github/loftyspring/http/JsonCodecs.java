package io.github.loftyspring.http;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.http.codec.ClientCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.util.Assert;
import org.springframework.util.MimeType;

/**
 * The client's JSON: a mapper of its own, so that settings an application makes for its
 * own JSON do not change how Lofty is read.
 *
 * @since 0.1.0
 */
public final class JsonCodecs {

	/**
	 * Largest answer held in memory: 16 MiB. A page of 100 leads takes about half a
	 * megabyte, more than the 256 KiB that codecs allow otherwise.
	 */
	public static final int LARGEST_BODY = 16 * 1024 * 1024;

	/** Some answers come without a media type, or with one that is not theirs. */
	private static final MimeType[] READABLE = { MediaType.APPLICATION_JSON, new MediaType("application", "*+json"),
			MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_PLAIN };

	private final JsonMapper mapper;

	/**
	 * Creates the codecs.
	 * @param mapper reads and writes JSON
	 */
	public JsonCodecs(JsonMapper mapper) {
		Assert.notNull(mapper, "'mapper' must not be null");
		this.mapper = mapper;
	}

	/**
	 * Returns codecs over a mapper with the modules found on the class path.
	 * @return the codecs
	 */
	public static JsonCodecs withDefaults() {
		return new JsonCodecs(JsonMapper.builder().findAndAddModules(JsonCodecs.class.getClassLoader()).build());
	}

	/**
	 * Returns the mapper.
	 * @return the mapper
	 */
	public JsonMapper mapper() {
		return this.mapper;
	}

	/**
	 * Puts the codecs into a client.
	 * @param configurer the client's codecs
	 */
	public void configure(ClientCodecConfigurer configurer) {
		configurer.defaultCodecs().maxInMemorySize(LARGEST_BODY);
		configurer.defaultCodecs().jacksonJsonDecoder(new BodyQuotingDecoder(this.mapper, READABLE));
		configurer.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(this.mapper));
	}

}
