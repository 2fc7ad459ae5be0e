package io.github.loftyspring.sandbox.server;

import io.github.loftyspring.sandbox.ai.AiController;
import io.github.loftyspring.sandbox.error.ErrorAdvice;
import io.github.loftyspring.sandbox.json.Json;
import io.github.loftyspring.sandbox.lead.LeadController;
import io.github.loftyspring.sandbox.note.NoteController;
import io.github.loftyspring.sandbox.task.TaskController;
import io.github.loftyspring.sandbox.task.TaskV2Controller;
import io.github.loftyspring.sandbox.task.Tasks;
import io.github.loftyspring.sandbox.user.MeController;
import io.github.loftyspring.sandbox.user.MemberController;
import io.github.loftyspring.sandbox.webhook.WebhookController;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Spring MVC for the sandbox alone: JSON in and out, whatever else is on the class path.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
@Import({ ErrorAdvice.class, MeController.class, MemberController.class })
class WebConfiguration implements WebMvcConfigurer {

	@Override
	public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
		builder.disableDefaults().withJsonConverter(new JacksonJsonHttpMessageConverter(Json.mapper()));
	}

	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
		configurer.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
	}

	@Bean
	LeadController leadController(SandboxState state) {
		return new LeadController(state.leads(), state.clock(), state.webhooks());
	}

	@Bean
	NoteController noteController(SandboxState state) {
		return new NoteController(state.leads(), state.clock(), state.webhooks());
	}

	@Bean
	Tasks tasks(SandboxState state) {
		return new Tasks(state.leads(), state.clock(), state.webhooks());
	}

	@Bean
	TaskController taskController(Tasks tasks) {
		return new TaskController(tasks);
	}

	@Bean
	TaskV2Controller taskV2Controller(Tasks tasks) {
		return new TaskV2Controller(tasks);
	}

	@Bean
	WebhookController webhookController(SandboxState state) {
		return new WebhookController(state.webhooks());
	}

	@Bean
	AiController aiController(SandboxState state) {
		return new AiController(state.leads());
	}

}
