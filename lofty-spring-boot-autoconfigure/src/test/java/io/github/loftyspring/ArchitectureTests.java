package io.github.loftyspring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/**
 * The rooms of the code and what each may use, and Spring Boot's own rules for
 * auto-configurations.
 */
@AnalyzeClasses(packages = ArchitectureTests.ROOT,
		importOptions = { ImportOption.DoNotIncludeTests.class, ArchitectureTests.WithoutSandbox.class })
class ArchitectureTests {

	static final String ROOT = "io.github.loftyspring";

	private static final String API = ROOT + ".api..";

	private static final String AUTH = ROOT + ".auth..";

	private static final String CONNECT = ROOT + ".auth.connect..";

	private static final String HTTP = ROOT + ".http..";

	private static final String RATE_LIMIT = ROOT + ".ratelimit..";

	private static final String WEBHOOK = ROOT + ".webhook..";

	private static final String WEBHOOK_SERVLET = ROOT + ".webhook.servlet..";

	private static final String OBSERVATION = ROOT + ".observation..";

	private static final String ACTUATE = ROOT + ".actuate..";

	private static final String AUTO_CONFIGURE = ROOT + ".autoconfigure..";

	@ArchTest
	static final ArchRule packagesAreFreeOfCycles = SlicesRuleDefinition.slices()
		.matching(ROOT + ".(**)")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule rootKnowsNoAutoConfiguration = room(ROOT, ROOT, API, AUTH, HTTP, RATE_LIMIT);

	@ArchTest
	static final ArchRule apiUsesNoOtherRoom = room(API, API);

	@ArchTest
	static final ArchRule authUsesNoOtherRoom = room(AUTH, AUTH);

	@ArchTest
	static final ArchRule rateLimitUsesNoOtherRoom = room(RATE_LIMIT, RATE_LIMIT);

	@ArchTest
	static final ArchRule httpUsesAuthAndRateLimit = room(HTTP, HTTP, AUTH, RATE_LIMIT);

	@ArchTest
	static final ArchRule webhookUsesTheApi = room(WEBHOOK, WEBHOOK, API);

	@ArchTest
	static final ArchRule nothingKnowsTheWebhookEndpointButItsWiring = noClasses().that()
		.resideOutsideOfPackages(WEBHOOK, AUTO_CONFIGURE)
		.should()
		.dependOnClassesThat()
		.resideInAPackage(WEBHOOK);

	@ArchTest
	static final ArchRule receivingKnowsNoHttpServer = noClasses().that()
		.resideInAPackage(ROOT + ".webhook")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "reactor..");

	@ArchTest
	static final ArchRule springMvcStaysInTheWebhookEndpointForIt = noClasses().that()
		.resideOutsideOfPackages(WEBHOOK_SERVLET, AUTO_CONFIGURE)
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.web.servlet..");

	@ArchTest
	static final ArchRule observationKnowsNoAutoConfiguration = room(OBSERVATION, OBSERVATION, ROOT, API, AUTH, HTTP,
			RATE_LIMIT);

	@ArchTest
	static final ArchRule springBootStaysInItsRooms = noClasses().that()
		.resideOutsideOfPackages(AUTO_CONFIGURE, ACTUATE)
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.boot..");

	@ArchTest
	static final ArchRule springSecurityStaysInAuth = noClasses().that()
		.resideOutsideOfPackages(AUTH, AUTO_CONFIGURE)
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.security..");

	@ArchTest
	static final ArchRule servletsStayInTheConnectFlowAndTheWebhookEndpoint = noClasses().that()
		.resideOutsideOfPackages(CONNECT, WEBHOOK_SERVLET, AUTO_CONFIGURE)
		.should()
		.dependOnClassesThat()
		.resideInAPackage("jakarta.servlet..");

	@ArchTest
	static final ArchRule connectFlowOfWebFluxKnowsNoServlet = noClasses().that()
		.resideInAPackage(CONNECT)
		.and()
		.haveSimpleNameStartingWith("Server")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("jakarta.servlet..");

	@ArchTest
	static final ArchRule nothingKnowsTheConnectFlowButItsWiring = noClasses().that()
		.resideOutsideOfPackages(CONNECT, AUTO_CONFIGURE)
		.should()
		.dependOnClassesThat()
		.resideInAPackage(CONNECT);

	@ArchTest
	static final ArchRule beansMakeNoBeanOfSpringSecurityBackOff = noMethods().that()
		.areAnnotatedWith(Bean.class)
		.should()
		.haveRawReturnType(DescribedPredicate.describe("a type of Spring Security",
				(type) -> type.isAssignableTo(resideInAPackage("org.springframework.security.."))));

	@ArchTest
	static final ArchRule resilience4jStaysInRateLimit = noClasses().that()
		.resideOutsideOfPackages(RATE_LIMIT, AUTO_CONFIGURE)
		.should()
		.dependOnClassesThat()
		.resideInAPackage("io.github.resilience4j..");

	@ArchTest
	static final ArchRule bucket4jAndRedisStayInTheirPackage = noClasses().that()
		.resideOutsideOfPackages(ROOT + ".ratelimit.bucket4j..", AUTO_CONFIGURE)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.github.bucket4j..", "io.lettuce..", "org.springframework.data.redis..");

	@ArchTest
	static final ArchRule jdbcStaysInItsPackage = noClasses().that()
		.resideOutsideOfPackages(ROOT + ".auth.store.jdbc..", AUTO_CONFIGURE)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.springframework.dao..",
				"org.springframework.transaction..");

	@ArchTest
	static final ArchRule packagesAreNullMarked = classes().should(liveInANullMarkedPackage());

	@ArchTest
	static final ArchRule onlyTheTemplateAndServletFiltersWaitForAMono = noClasses().that()
		.doNotHaveFullyQualifiedName(ROOT + ".CallerThread")
		.and()
		.doNotHaveFullyQualifiedName(ROOT + ".auth.connect.ServletThread")
		.should()
		.callMethodWhere(
				DescribedPredicate.describe("it blocks on a publisher", (call) -> call.getName().startsWith("block")
						&& call.getTargetOwner().getPackageName().startsWith("reactor.")));

	@ArchTest
	static final ArchRule nobodySleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

	@ArchTest
	static final ArchRule nobodyPrints = noClasses().should()
		.accessField(System.class, "out")
		.orShould()
		.accessField(System.class, "err");

	@ArchTest
	static final ArchRule autoConfigurationsArePublicFinalWithoutPublicMembers = classes().that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.bePublic()
		.andShould()
		.haveModifier(JavaModifier.FINAL)
		.andShould(haveNoPublicMembers());

	@ArchTest
	static final ArchRule autoConfigurationsAreListed = classes().that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should(beListedInTheImportsFile());

	@ArchTest
	static final ArchRule conditionsAreNotPublic = classes().that()
		.areAssignableTo(SpringBootCondition.class)
		.should()
		.notBePublic()
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule configurationsDoNotProxyTheirMethods = classes().that()
		.areAnnotatedWith(Configuration.class)
		.should()
		.beAnnotatedWith(DescribedPredicate.describe("@Configuration(proxyBeanMethods = false)",
				(annotation) -> annotation.getRawType().isEquivalentTo(Configuration.class)
						&& Boolean.FALSE.equals(annotation.get("proxyBeanMethods").orElse(null))))
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule beanMethodsAreNotConditionalOnClasses = noMethods().that()
		.areAnnotatedWith(Bean.class)
		.should()
		.beAnnotatedWith(ConditionalOnClass.class);

	@ArchTest
	static final ArchRule beanMethodsAreNotPublicOrPrivate = methods().that()
		.areAnnotatedWith(Bean.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule missingBeanConditionsDoNotRepeatTheReturnType = methods().that()
		.areAnnotatedWith(ConditionalOnMissingBean.class)
		.should(notRepeatTheirReturnType());

	@ArchTest
	static final ArchRule propertiesNameTheirPrefixByValue = classes().that()
		.areAnnotatedWith(ConfigurationProperties.class)
		.should()
		.beAnnotatedWith(DescribedPredicate.describe("@ConfigurationProperties by value",
				(annotation) -> annotation.getRawType().isEquivalentTo(ConfigurationProperties.class)
						&& !String.valueOf(annotation.get("value").orElse("")).isEmpty()));

	@ArchTest
	static final ArchRule textIsComparedIndependentlyOfTheLocale = noClasses().should()
		.callMethod(String.class, "toLowerCase")
		.orShould()
		.callMethod(String.class, "toUpperCase");

	@ArchTest
	static final ArchRule streamsAreCollectedIntoUnmodifiableLists = noClasses().should()
		.callMethod(Collectors.class, "toList");

	private static ArchRule room(String room, String... allowed) {
		DescribedPredicate<JavaClass> ours = resideInAPackage(ROOT + "..");
		return noClasses().that()
			.resideInAPackage(room)
			.should()
			.dependOnClassesThat(ours.and(DescribedPredicate.not(resideInAnyPackage(allowed))));
	}

	private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
		return condition("live in a @NullMarked package", (type, events) -> {
			boolean marked = type.getPackage().tryGetAnnotationOfType(NullMarked.class).isPresent();
			report(events, type, marked, type.getName() + " lives in a package without @NullMarked package-info");
		});
	}

	private static ArchCondition<JavaClass> haveNoPublicMembers() {
		return condition("have no public members",
				(type, events) -> type.getMembers()
					.stream()
					.filter((member) -> member.getModifiers().contains(JavaModifier.PUBLIC))
					.forEach((member) -> report(events, type, false, member.getFullName() + " is public")));
	}

	private static ArchCondition<JavaClass> beListedInTheImportsFile() {
		List<String> listed = lines("META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports");
		return condition("be listed in AutoConfiguration.imports", (type, events) -> report(events, type,
				listed.contains(type.getName()), type.getName() + " is not listed in AutoConfiguration.imports"));
	}

	private static ArchCondition<JavaMethod> notRepeatTheirReturnType() {
		return new ArchCondition<>("not repeat their return type in @ConditionalOnMissingBean") {

			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				Class<?>[] types = method.getAnnotationOfType(ConditionalOnMissingBean.class).value();
				boolean repeats = types.length == 1 && method.getRawReturnType().isEquivalentTo(types[0]);
				events
					.add(new SimpleConditionEvent(method, !repeats, method.getFullName() + " repeats its return type"));
			}

		};
	}

	private static ArchCondition<JavaClass> condition(String description,
			java.util.function.BiConsumer<JavaClass, ConditionEvents> check) {
		return new ArchCondition<>(description) {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				check.accept(type, events);
			}

		};
	}

	private static void report(ConditionEvents events, JavaClass type, boolean satisfied, String message) {
		events.add(new SimpleConditionEvent(type, satisfied, message));
	}

	private static List<String> lines(String resource) {
		try {
			return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.map(String::strip)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static final class WithoutSandbox implements ImportOption {

		@Override
		public boolean includes(Location location) {
			return !location.contains("sandbox");
		}

	}

}
